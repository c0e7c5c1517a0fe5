import { generateHistory } from './generate-history';
import { isArrival } from './history';
import { showHistory } from './show-history';

const SHAPE = { sources: ['a', 'b', 'c'], cappedBlockSize: 12 };
const SEEDS = Array.from({ length: 60 }, (_, n) => n + 1);

describe('a history', () => {
  it('is decided by its seed', () => {
    expect(generateHistory(5, SHAPE)).toEqual(generateHistory(5, SHAPE));
    expect(generateHistory(5, SHAPE)).not.toEqual(generateHistory(6, SHAPE));
  });

  it.each(SEEDS)('of seed %i has 30 to 300 records, each version pushed once', (seed) => {
    const { steps } = generateHistory(seed, SHAPE);
    const arrivals = steps.filter(isArrival);
    const records = new Set(arrivals.map(({ record }) => record.recordKey));
    expect(records.size).toBeGreaterThanOrEqual(30);
    expect(records.size).toBeLessThanOrEqual(300);
    const versions = arrivals.flatMap(({ act, record, sourceVersion }) =>
      act === 'push' ? `${record.recordKey} ${sourceVersion}` : [],
    );
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('has sizes of all sorts and every kind of step', () => {
    const all = SEEDS.map((seed) => generateHistory(seed, SHAPE).steps);
    const acts = new Set(all.flat().map(({ act }) => act));
    expect([...acts].sort()).toEqual(
      ['approve', 'decide', 'delete', 'pin', 'push', 'resolve', 'reverse', 'split', 'unpin'].sort(),
    );
    expect(Math.max(...all.map((steps) => steps.filter(isArrival).length))).toBeGreaterThan(120);
  });

  it('is shown one line a step', () => {
    const history = generateHistory(3, SHAPE);
    const lines = showHistory(history);
    expect(lines).toHaveLength(history.steps.length);
    expect(lines[0]).toMatch(/^ {3}1 {2}push [abc]\/r\d+ v\d 2026-\d\d-\d\dT\d\d:00:00Z \{"fullName"/);
  });
});
