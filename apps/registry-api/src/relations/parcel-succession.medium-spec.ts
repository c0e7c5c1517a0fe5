import { RelatedRegistry } from './__tests__/related-registry';

const BEFORE = 'W3GV7CP477MZ';
const PART = 'W3GV7CP47800';

const parcel = (number: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  communeCode: '26734',
  codeSet: 'NSO-2025-01',
  mapSheet: '12',
  parcelNumber: number,
  area: 100 + Number(number),
  ...more,
});
const triple = { communeCode: '26734', codeSet: 'NSO-2025-01', mapSheet: '12', parcelNumber: '31' };

describe('parcels that came in the place of others', () => {
  let registry: RelatedRegistry;
  beforeEach(async () => (registry = await RelatedRegistry.start()));
  afterEach(() => registry.stop());

  const tasks = async (): Promise<unknown[]> => {
    await registry.keepUp();
    return registry.tasks();
  };
  const superseded = (golden: string): unknown => ({
    kind: 'relation-superseded',
    type: 'predecessor-parcel',
    goldens: [golden],
  });

  const exceeded = (golden: string): unknown => ({
    kind: 'relation-disputed',
    type: 'predecessor-parcel',
    goldens: [golden],
  });

  it('answers 304 to whoever has the relations, succession or holdings of the day, and anew when they changed', async () => {
    const before = await registry.push('land/land-parcels/A', parcel('31', { parcelCode: BEFORE, status: 'split' }));
    await registry.push('land/land-parcels/B', parcel('101', { derivedFrom: [BEFORE], status: 'active' }));
    const key = registry.keys['consumer'] ?? '';
    const ask = async (question: string, held?: string) => {
      const headers: Record<string, string> = held === undefined ? {} : { 'if-none-match': held };
      const answer = await registry.api.call('GET', `/v1/land-parcels/${before}/${question}`, { key, headers });
      return { status: answer.status, etag: answer.headers['etag'] as string };
    };
    const questions = ['relations', 'succession', 'holdings'];
    const held = await Promise.all(questions.map(async (question) => (await ask(question)).etag));
    const again = await Promise.all(questions.map((question, at) => ask(question, held[at])));
    expect(again).toEqual(held.map((etag) => ({ status: 304, etag })));
    await registry.push('land/land-parcels/C', parcel('102', { derivedFrom: [BEFORE], status: 'active' }));
    const changed = await Promise.all(questions.map((question, at) => ask(question, held[at])));
    expect(changed.map(({ status }) => status)).toEqual([200, 200, 304]);
  });

  it('shows predecessor and successor from both ends, and a closed parcel stays readable', async () => {
    const closed = parcel('31', { parcelCode: BEFORE, status: 'split' });
    const before = await registry.push('land/land-parcels/A', closed);
    const part = await registry.push('land/land-parcels/B', parcel('101', { derivedFrom: [BEFORE], status: 'active' }));
    expect(part).not.toBe(before);
    expect(await registry.lines(`land-parcels/${before}`)).toEqual([`in predecessor-parcel resolved ${part}`]);
    expect(await registry.lines(`land-parcels/${part}`)).toEqual([`out predecessor-parcel resolved ${before}`]);
    const shown = await registry.api.call('GET', `/v1/land-parcels/${before}`, { key: registry.keys.consumer });
    expect(shown).toMatchObject({ status: 200, body: { attributes: { status: 'split' }, underReview: false } });
    expect(await tasks()).toEqual([]);
  });

  it('asks about one that is active beside its successor, whichever came first, until it is closed', async () => {
    const part = await registry.push('land/land-parcels/B', parcel('101', { derivedFrom: [triple], status: 'active' }));
    expect(await tasks()).toEqual([]);
    const before = await registry.push('land/land-parcels/A', parcel('31', { status: 'active' }));
    expect(await tasks()).toEqual([superseded(before)]);
    const shown = await registry.api.call('GET', `/v1/land-parcels/${before}`, { key: registry.keys.steward });
    expect(shown.body).toMatchObject({ underReview: true });
    await registry.push('land/land-parcels/A', parcel('31', { status: 'merged' }));
    expect(await tasks()).toEqual([]);
    await registry.push('land/land-parcels/A', parcel('31', { status: 'active' }));
    expect(await tasks()).toEqual([superseded(before)]);
    await registry.push('land/land-parcels/B', parcel('101', { status: 'active' }));
    expect(await tasks()).toEqual([]);
    expect(await registry.lines(`land-parcels/${part}`)).toEqual([]);
  });

  it('asks once about a parcel with several successors, and not any more when the last is gone', async () => {
    const before = await registry.push(
      'land/land-parcels/A',
      parcel('31', { parcelCode: BEFORE, status: 'active', area: 420 }),
    );
    await registry.push('land/land-parcels/B', parcel('101', { derivedFrom: [BEFORE] }));
    await registry.push('land/land-parcels/C', parcel('102', { derivedFrom: [BEFORE] }));
    expect(await tasks()).toEqual([superseded(before)]);
    await registry.remove('land/land-parcels/B');
    expect(await tasks()).toEqual([superseded(before)]);
    await registry.remove('land/land-parcels/C');
    expect(await tasks()).toEqual([]);
  });

  it('asks when the parts of a parcel are together larger than it was, until they fit', async () => {
    const closed = parcel('31', { parcelCode: BEFORE, status: 'split', area: 300 });
    const before = await registry.push('land/land-parcels/A', closed);
    const ofA = { derivedFrom: [BEFORE], status: 'active' };
    await registry.push('land/land-parcels/B', parcel('101', { ...ofA, area: 160.2 }));
    await registry.push('land/land-parcels/C', parcel('102', { ...ofA, area: 140.1 }));
    expect(await tasks()).toEqual([]);
    await registry.push('land/land-parcels/C', parcel('102', { ...ofA, area: 180 }));
    expect(await tasks()).toEqual([exceeded(before)]);
    await registry.push('land/land-parcels/C', parcel('102', { ...ofA, area: 139.8 }));
    expect(await tasks()).toEqual([]);
    await registry.push('land/land-parcels/A', { ...closed, area: 290 });
    expect(await tasks()).toEqual([exceeded(before)]);
  });

  it('measures no parcel by one that also came of another, nor by a single one, which may be surveyed anew', async () => {
    await registry.push('land/land-parcels/A', parcel('31', { parcelCode: BEFORE, status: 'merged', area: 300 }));
    await registry.push('land/land-parcels/B', parcel('101', { derivedFrom: [BEFORE], area: 320 }));
    expect(await tasks()).toEqual([]);
    await registry.push('land/land-parcels/C', parcel('102', { derivedFrom: [BEFORE, PART], area: 500 }));
    expect(await tasks()).toEqual([]);
  });

  it('asks nothing about a parcel of which nobody knows whether it is active, nor of a chain whose links are closed', async () => {
    await registry.push('land/land-parcels/A', parcel('31', { parcelCode: BEFORE }));
    await registry.push(
      'land/land-parcels/B',
      parcel('101', { parcelCode: PART, derivedFrom: [BEFORE], status: 'split' }),
    );
    await registry.push('land/land-parcels/C', parcel('102', { derivedFrom: [PART], status: 'active' }));
    expect(await tasks()).toEqual([]);
  });
});
