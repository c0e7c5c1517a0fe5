import type { EventCount } from '@sogoc/persistence';

import { ChangeEventTotals } from './change-event-totals';

const merged = (events: number, otherIds: number, lastSeq: number): EventCount => ({
  entity: 'person',
  type: 'golden.merged',
  events,
  otherIds,
  lastSeq,
});

describe('ChangeEventTotals', () => {
  const asked: number[] = [];
  const totalsOver = (pages: readonly (readonly EventCount[])[], lastSeqs: readonly number[]): ChangeEventTotals => {
    let look = 0;
    asked.length = 0;
    return new ChangeEventTotals({
      lastSeq: async () => lastSeqs[look] ?? 0,
      eventsAfter: async (seq) => {
        asked.push(seq);
        return pages[look++] ?? [];
      },
    });
  };

  it('adds what came since the last look', async () => {
    const totals = totalsOver([[merged(2, 3, 10)], [], [merged(1, 1, 12)]], [10, 10, 12]);
    await totals.read();
    await totals.read();
    expect(await totals.read()).toEqual({
      lastSeq: 12,
      totals: [{ entity: 'person', type: 'golden.merged', events: 3, otherIds: 4 }],
    });
    expect(asked).toEqual([0, 10, 10]);
  });

  it('counts anew when the feed ends before what was counted, as after a restore', async () => {
    const totals = totalsOver([[merged(2, 3, 10)], [merged(1, 1, 4)]], [10, 4]);
    await totals.read();
    expect(await totals.read()).toMatchObject({ lastSeq: 4, totals: [{ events: 1, otherIds: 1 }] });
    expect(asked).toEqual([0, 0]);
  });
});
