import type { RecordChange, ResolvedRecord } from '../versions/resolved-record';
import { addFlows, firstStated, floodsAmong, flowsOf, isFlood } from './source-flood';

const record = (recordNumber: number, source: string, receipt: number, ...values: string[]): ResolvedRecord =>
  ({
    recordNumber,
    source,
    newestReceiptNumber: receipt,
    identifiers: values.map((value) => ({ scheme: 'plate', value, status: 'active' })),
  }) as unknown as ResolvedRecord;
const news = (after: ResolvedRecord, before?: ResolvedRecord): RecordChange => ({ after, before });
const task = (...recordNumbers: number[]) => ({ recordNumbers, anchorNumbers: recordNumbers });

describe('the flow of a source', () => {
  it('counts news, the tasks that they open once each, and what is new', () => {
    const changes = [
      news(record(1, 'tax', 10, 'A')),
      news(record(2, 'tax', 11, 'B'), record(2, 'tax', 5, 'B')),
      news(record(3, 'police', 12)),
    ];
    const unknown = [{ source: 'tax', scheme: 'plate', value: 'A' }];
    expect(flowsOf(changes, [task(1, 2), task(1, 3), task(7, 8)], unknown)).toEqual([
      { source: 'police', records: 1, conflicts: 1, newKeys: 1, newIdentifiers: 0 },
      { source: 'tax', records: 2, conflicts: 2, newKeys: 1, newIdentifiers: 1 },
    ]);
  });

  it('leaves out what is only looked at again, as by a replay', () => {
    const again = news(record(1, 'tax', 10, 'A', 'B'), record(1, 'tax', 10, 'A'));
    expect(flowsOf([again], [task(1, 2)], [])).toEqual([]);
    expect(firstStated([again])).toEqual([]);
  });

  it('names an identifier that several records of a source begin to state once', () => {
    const changes = [news(record(1, 'tax', 1, 'A')), news(record(2, 'tax', 2, 'A', 'C'), record(2, 'tax', 1, 'C'))];
    expect(firstStated(changes)).toEqual([{ source: 'tax', scheme: 'plate', value: 'A' }]);
  });

  it.each([
    ['as many as it may', 100, 100, false],
    ['one more', 101, 101, true],
    ['more, but few for what came, as in a first load', 101, 100_000, false],
    ['more than a tenth of what came', 101, 1_000, true],
  ])('is a flood or not: %s', (_case, conflicts, records, flood) => {
    expect(isFlood({ conflicts, records }, 100)).toBe(flood);
  });

  it('adds up by source', () => {
    const one = { source: 'tax', records: 1, conflicts: 2, newKeys: 3, newIdentifiers: 4 };
    expect(addFlows([one], [one, { ...one, source: 'police' }])).toEqual([
      { source: 'tax', records: 2, conflicts: 4, newKeys: 6, newIdentifiers: 8 },
      { ...one, source: 'police' },
    ]);
  });

  describe('of which floods', () => {
    const flow = { source: 'tax', records: 10, conflicts: 6, newKeys: 0, newIdentifiers: 0 };
    const recent = { source: 'tax', records: 40, conflicts: 5, conflictsPerHour: null, isPaused: false };

    it.each([
      ['what it brings and brought within the hour', recent, [], true],
      ['an operator allows more', { ...recent, conflictsPerHour: 20 }, [], false],
      ['it is paused already', { ...recent, isPaused: true }, [], false],
      ['few for the records that were counted since', recent, [{ ...flow, records: 1_000 }], false],
    ])('%s', (_, known, unwritten, isFlooded) => {
      const floods = [{ source: 'tax', conflicts: 11, conflictsPerHour: 10 }];
      expect(floodsAmong([flow], [known], unwritten, 10)).toEqual(isFlooded ? floods : []);
    });
  });
});
