import { type PushItem, RegistryUnderTest } from './registry-under-test';

const BEFORE = 3_000;
const FRESH_A_TURN = 50;
const CHANGED_A_TURN = 50;
const MOST_TURNS = 20;

const person = (name: string, n: number, sourceVersion = 1): PushItem => ({
  recordKey: `${name}-${n}`,
  sourceVersion,
  attributes: {
    fullName: `Người ${name} ${n}`,
    passportNumber: `${name}${String(n).padStart(7, '0')}`,
    phone: `09${String(sourceVersion).padStart(8, '0')}`,
  },
});
const range = (length: number): number[] => Array.from({ length }, (_, n) => n);

describe('paging through thousands while writes go on', () => {
  let registry: RegistryUnderTest;
  let version = 1;
  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    await registry.addSource('population', ['persons']);
    await registry.startWorker();
    await registry.push(
      'population',
      'persons',
      range(BEFORE).map((n) => person('B', n)),
    );
    await registry.settle(120_000);
  }, 180_000);
  afterAll(() => registry.stop());

  async function readAll(read: (cursor?: string) => Promise<{ names: readonly string[]; nextCursor?: string }>) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { names, nextCursor } = await read(cursor);
      seen.push(...names);
      cursor = nextCursor;
    } while (cursor);
    return seen;
  }

  /** New records come in and old ones change, from before the first page until after the last. */
  async function whileWriting<T>(name: string, work: () => Promise<T>): Promise<T> {
    let isDone = false;
    let turns = 0;
    const write = async (): Promise<void> => {
      for (; !isDone && turns < MOST_TURNS; turns++) {
        version++;
        const fresh = range(FRESH_A_TURN).map((n) => person(name, turns * FRESH_A_TURN + n));
        const changed = range(CHANGED_A_TURN).map((n) => person('B', (turns * 997 + n * 61) % BEFORE, version));
        await registry.push('population', 'persons', [...fresh, ...changed]);
      }
    };
    const writing = write();
    const result = await work();
    isDone = true;
    await writing;
    expect(turns).toBeGreaterThan(1);
    return result;
  }

  function expectEachOnce(seen: readonly string[], expected: readonly string[]): void {
    const distinct = new Set(seen);
    expect(seen.length).toBe(distinct.size);
    expect(expected.filter((name) => !distinct.has(name))).toEqual([]);
  }

  it('shows every golden record of before once, and none twice', async () => {
    const key = await registry.key('consumer');
    const before = [...new Set((await registry.partition('person')).values())];
    expect(before.length).toBeGreaterThan(BEFORE / 2);
    const seen = await whileWriting('C', () =>
      readAll(async (cursor) => {
        const { body } = await registry.call('POST', '/v1/persons/search', key, { pageSize: 50, cursor });
        return { names: body.items.map(({ id }: { id: string }) => id), nextCursor: body.nextCursor };
      }),
    );
    expectEachOnce(seen, before);
  });

  it('shows a source every record of before once, and none twice', async () => {
    const key = await registry.key('source', 'population');
    const seen = await whileWriting('D', () =>
      readAll(async (cursor) => {
        const query = `pageSize=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
        const { body } = await registry.call('GET', `/v1/sources/population/persons?${query}`, key);
        return {
          names: body.items.map(({ recordKey }: { recordKey: string }) => recordKey),
          nextCursor: body.nextCursor,
        };
      }),
    );
    expectEachOnce(
      seen,
      range(BEFORE).map((n) => `B-${n}`),
    );
  });
});
