import { mayGoUntil } from './months-entries-are-kept';

const until = (now: string, months: number): string => mayGoUntil(new Date(now), months).toISOString().slice(0, 10);

describe('the months that entries of the record of reads are kept', () => {
  it.each([
    ['2032-01-31T00:00:00Z', 24, '2030-01-01'],
    ['2032-02-01T00:00:00Z', 24, '2030-02-01'],
    ['2032-02-29T23:59:59Z', 24, '2030-02-01'],
    ['2031-03-31T12:00:00Z', 13, '2030-02-01'],
    ['2031-01-15T00:00:00Z', 6, '2030-07-01'],
  ])('at %s, kept for %i, let go of what ended by %s', (now, months, day) => {
    expect(until(now, months)).toBe(day);
  });

  it('are never fewer than the law asks for', () => {
    expect(until('2031-01-15T00:00:00Z', 1)).toBe('2030-07-01');
  });
});
