import { findMissing, removeMissing, SeenKeys } from './remove-missing';
import type { HeldRecord, SourceApi } from './source-api';

const BEFORE = '2026-01-01T00:00:00.000Z';
const NEWEST = '2026-01-02T00:00:00.000Z';
const SINCE = '2026-01-02T00:00:00.001Z';

const record = (recordKey: string, receivedAt: string): HeldRecord => ({ recordKey, receivedAt });

function apiOf(held: readonly HeldRecord[], later: readonly HeldRecord[] = held) {
  const removed: unknown[] = [];
  const api = {
    held: async function* () {
      yield held;
    },
    heldOf: async (keys: readonly string[]) => later.filter(({ recordKey }) => keys.includes(recordKey)),
    remove: async (keys: readonly { recordKey: string }[]) => {
      removed.push(...keys.map(({ recordKey }) => recordKey));
      return keys.map((_key, index) => ({ index, status: 'pending' }));
    },
  };
  return { api: api as unknown as SourceApi, removed };
}

describe('what a file lacks', () => {
  const seen = new SeenKeys();
  seen.add('in the file');
  const held = [
    record('in the file', SINCE),
    record('gone', BEFORE),
    record('the newest', NEWEST),
    record('pushed since', SINCE),
  ];

  it('is what the source held when the import began', async () => {
    const { api } = apiOf(held);
    expect(await findMissing(api, seen, NEWEST)).toEqual({ held: 3, missing: ['gone', 'the newest'] });
  });

  it('is nothing where the source held nothing', async () => {
    const { api } = apiOf(held);
    expect(await findMissing(api, seen, null)).toEqual({ held: 1, missing: [] });
  });

  it('is left when it is pushed, or deleted, before its turn', async () => {
    const { api, removed } = apiOf(held, [record('gone', SINCE), record('the newest', NEWEST)]);
    expect(await removeMissing(api, ['gone', 'the newest', 'deleted'], NEWEST)).toBe(1);
    expect(removed).toEqual(['the newest']);
  });

  it('cannot be told by a registry that does not say when a record came in', async () => {
    const { api } = apiOf([{ recordKey: 'gone' }]);
    await expect(findMissing(api, seen, NEWEST)).rejects.toThrow('earlier release');
  });
});
