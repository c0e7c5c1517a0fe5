import { AttackedRegistry, type Operation } from './__tests__/attacked-registry';

const UNKNOWN = 'zzMisspelt';
/** Answers go on until the caller leaves. */
const ENDLESS = ['streamChanges', 'followImport'];
/** Positions that no list gave out: numbers that fit no column, other shapes, characters that no text column takes. */
const POSITIONS: readonly unknown[] = [
  2 ** 53 - 1,
  2 ** 31,
  -1,
  '\u0000',
  null,
  [2 ** 53 - 1, 2 ** 53 - 1],
  [2 ** 53 - 1, 2 ** 53 - 1, 'national-id', 2 ** 53 - 1],
  ['9999-99-99', '01970000-0000-7000-8000-000000000000'],
  [['x'], { x: 1 }],
];
const CURSORS: readonly string[] = [
  ...POSITIONS.map((position) => Buffer.from(JSON.stringify(position)).toString('base64url')),
  '%00',
  '999999999999999999999',
];
const OTHERS = ['-1', '%00'];
/** They take a list, or a set of keys that RFC 7517 describes: another object is refused as such. */
const OTHER_FORMS = ['pushBatch', 'putClientKeys'];
/** Refused before anything of it is read. */
const REFUSED_BEFORE = [401, 403, 404, 415];

/** A call that the contract gains is tried here without a word, with a key that may make it. */
describe('every call, misused by who may make it', () => {
  let registry: AttackedRegistry;
  let calls: readonly (readonly [operation: Operation, key: string | undefined])[];
  beforeAll(async () => {
    registry = await AttackedRegistry.open();
    const keyFor = ({ roles }: Operation): string | undefined =>
      registry.attackers.find(({ role, apart }) => apart.length === 0 && roles.includes(role ?? ''))?.key;
    calls = registry.operations
      .filter(({ operationId }) => !ENDLESS.includes(operationId))
      .map((operation) => [operation, keyFor(operation)]);
  }, 120_000);
  afterAll(() => registry.close());

  let asked = 0;
  async function answer({ method, path, ...rest }: Operation, key: string | undefined, more = '', body?: unknown) {
    if (asked++ % 50 === 0) await registry.desk.api.database.query('DELETE FROM key_allowance');
    return registry.desk.api.call(method, registry.pathOf({ method, path, ...rest }) + more, {
      key,
      ...(body !== undefined && { body }),
    });
  }

  /** What was sent by an unknown name is told; where that name may be a value, without it. */
  const isRefused = (status: number, body: unknown): boolean =>
    REFUSED_BEFORE.includes(status) || (status === 422 && /zzMisspelt|unknown-member/.test(JSON.stringify(body)));

  it('refuses a query parameter that it does not read', async () => {
    const taken: string[] = [];
    for (const [operation, key] of calls) {
      const { status, body } = await answer(operation, key, `?${UNKNOWN}=1`, operation.takesBody ? {} : undefined);
      if (!isRefused(status, body)) taken.push(`${operation.operationId}: ${status}`);
    }
    expect(taken).toEqual([]);
  });

  it('refuses a member of its body that it does not read', async () => {
    const taken: string[] = [];
    const changing = calls.filter(
      ([{ method, operationId }]) => method !== 'GET' && !OTHER_FORMS.includes(operationId),
    );
    for (const [operation, key] of changing) {
      const { status, body } = await answer(operation, key, '', { [UNKNOWN]: 1 });
      if (!isRefused(status, body)) taken.push(`${operation.operationId}: ${status}`);
    }
    expect(taken).toEqual([]);
  });

  it('refuses a body that is 20,000 deep, or no object', async () => {
    const faults: string[] = [];
    for (const [operation, key] of calls.filter(([{ takesBody }]) => takesBody))
      for (const body of [
        `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
        '[[[',
        'null',
        '"x"',
        '1',
        '{"__proto__":{}}',
      ]) {
        const { status } = await answer(operation, key, '', body);
        if (status < 400 || status >= 500) faults.push(`${operation.operationId} ${body.slice(0, 9)}: ${status}`);
      }
    expect(faults).toEqual([]);
  });

  it('has no fault of its own by a forged place in a list or a size', async () => {
    const faults: string[] = [];
    for (const [operation, key] of calls.filter(([{ method }]) => method === 'GET'))
      for (const name of operation.query) {
        for (const value of ['cursor', 'after'].includes(name) ? CURSORS : OTHERS) {
          const { status } = await answer(operation, key, `?${name}=${value}`);
          if (status >= 500) faults.push(`${operation.operationId} ${name}=${value.slice(0, 40)}: ${status}`);
        }
      }
    expect(faults).toEqual([]);
  });
});
