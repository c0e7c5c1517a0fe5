import { AttackedRegistry, type Attacker, type Operation, SECRET } from './__tests__/attacked-registry';

/** Does not end by itself. */
const ENDLESS = ['streamChanges'];
/** Paths that name nothing of a collection answer whatever collections the key is for. */
const isOfCollection = ({ path }: Operation): boolean => path.includes('{collection}');

/** A call that the contract gains is tried here without a word: what it may answer to whom follows from the roles it names. */
describe('every call with every key', () => {
  let registry: AttackedRegistry;
  beforeAll(async () => (registry = await AttackedRegistry.open()), 120_000);
  afterAll(() => registry.close());

  const call = async (operation: Operation, { key }: Attacker) =>
    registry.desk.api.call(operation.method, registry.pathOf(operation), {
      key,
      ...(operation.takesBody && { body: {} }),
    });

  /** Statuses that the attacker must get; undefined: it may have the answer. */
  function refusalOf({ roles, path }: Operation, attacker: Attacker): readonly number[] | undefined {
    if (roles.length === 0) return undefined;
    if (attacker.role === undefined) return [401];
    if (!roles.includes(attacker.role)) return [403];
    const { apart } = attacker;
    if (path.includes('{source}') && apart.includes('source')) return [403];
    if (path.includes('{collection}') && apart.includes('collection')) return [403];
    return undefined;
  }

  it('is tried on all of the contract', () => {
    expect(registry.attackers).toHaveLength(17);
    expect(registry.operations.length).toBeGreaterThanOrEqual(46);
    const withoutRoles = registry.operations.filter(({ roles }) => roles.length === 0).map(({ path }) => path);
    expect(withoutRoles.sort()).toEqual([
      '/.well-known/jwks.json',
      '/livez',
      '/readyz',
      '/v1/open-data',
      '/v1/open-data/{dataset}/{version}',
      '/v1/session',
      '/v1/session/oidc',
      '/v1/session/oidc/callback',
      '/v1/token',
    ]);
  });

  it('gets no answer that it has no right to, and no fault of ours', async () => {
    const wrong: string[] = [];
    for (const operation of registry.operations.filter(({ operationId }) => !ENDLESS.includes(operationId)))
      for (const attacker of registry.attackers) {
        const { status, body } = await call(operation, attacker);
        const refusal = refusalOf(operation, attacker);
        // A type that the call does not read is refused before anything else of a key that is known: it tells of the request alone.
        const isRefused = refusal?.includes(status) === true || (status === 415 && attacker.role !== undefined);
        const isRight = refusal === undefined ? status !== 401 && status < 500 : isRefused;
        const said = JSON.stringify(body);
        const leaks = refusal !== undefined && Object.values(SECRET).some((value) => said.includes(value));
        if (!isRight || leaks) wrong.push(`${operation.operationId} by ${attacker.name}: ${status}`);
      }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('tells nobody without the right whether there is such a thing', async () => {
    const told: string[] = [];
    const answerAt = async (path: string, { method, takesBody }: Operation, key: string | undefined) => {
      const { status, body } = await registry.desk.api.call(method, path, { key, ...(takesBody && { body: {} }) });
      return JSON.stringify([status, body.code, body.detail]);
    };
    for (const operation of registry.operations.filter(isOfCollection))
      for (const attacker of registry.attackers.filter((each) => refusalOf(operation, each) !== undefined)) {
        const there = registry.pathOf(operation);
        const nowhere = there.replace(registry.goldenId, '01970000-0000-7000-8000-000000000000').replace('p1', 'p2');
        const [one, other] = [
          await answerAt(there, operation, attacker.key),
          await answerAt(nowhere, operation, attacker.key),
        ];
        if (one !== other) told.push(`${operation.operationId} to ${attacker.name}: ${one} ${other}`);
      }
    expect(told).toEqual([]);
  }, 120_000);

  it('is stored in no cache, unless the call says what may be kept', async () => {
    const kept: string[] = [];
    const attacker = { name: '', key: registry.keyOf('a steward'), apart: [] };
    for (const operation of registry.operations.filter(
      ({ roles, operationId }) => roles.includes('steward') && !ENDLESS.includes(operationId),
    )) {
      const { headers } = await call(operation, attacker);
      if (!/no-store|private, no-cache/.test(String(headers['cache-control']))) kept.push(operation.operationId);
    }
    expect(kept).toEqual([]);
  });
});
