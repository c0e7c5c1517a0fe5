import type { StoredRestriction } from '@sogoc/persistence';

import { RestrictionBook } from './restriction-book';

const HER = { id: 'r1', goldenId: 'g1', entity: 'person', attributes: [], numbers: [], records: ['1', '2'] };

describe('what data subjects restricted', () => {
  let now: number;
  let rows: StoredRestriction[];
  let book: RestrictionBook;

  const later = async (seconds: number, ...then: StoredRestriction[]): Promise<void> => {
    now += seconds * 1_000;
    rows = then;
    await book.refresh();
  };
  beforeEach(async () => {
    [now, rows] = [Date.parse('2026-12-01T00:00:00Z'), [HER]];
    book = new RestrictionBook({ restrictions: () => Promise.resolve(rows) }, { now: () => new Date(now) });
    await book.onApplicationBootstrap();
  });

  it('holds for the golden record, and for what came of a record that speaks of the person', () => {
    expect(book.of('g1')).toEqual(new Set());
    expect(book.of('g2')).toBeUndefined();
    expect(book.of('g2', ['7', '2'])).toEqual(new Set());
    expect(book.of('g2', ['7'])).toBeUndefined();
  });

  it('holds a while for the golden record that the person was, and no longer than it is in force', async () => {
    await later(10, { ...HER, goldenId: 'g0' });
    await later(50, { ...HER, goldenId: 'g0' });
    expect([book.of('g0'), book.of('g1')]).toEqual([new Set(), new Set()]);
    await later(11, { ...HER, goldenId: 'g0' });
    expect([book.of('g0'), book.of('g1')]).toEqual([new Set(), undefined]);
    await later(10, { ...HER, goldenId: 'g2' });
    await later(3);
    expect(['g0', 'g1', 'g2'].map((id) => book.of(id))).toEqual([undefined, undefined, undefined]);
  });

  it('holds for versions of a golden record that is gone with its records', async () => {
    await later(10, { ...HER, goldenId: null, records: ['1'] });
    expect(book.of('g9', ['1'])).toEqual(new Set());
  });

  it('is of several requests all that they name, and everything where one names nothing', async () => {
    const named = { ...HER, attributes: ['phone'] };
    await later(10, named, { ...named, id: 'r2', attributes: ['email'], records: ['1'] });
    expect(book.of('g1')).toEqual(new Set(['phone', 'email']));
    expect(book.of('g9', ['2'])).toEqual(new Set(['phone']));
    await later(10, named, { ...HER, id: 'r2' });
    expect(book.of('g1')).toEqual(new Set());
  });
});
