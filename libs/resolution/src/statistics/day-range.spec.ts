import { dayRangeOf, daysOf } from './day-range';

const TODAY = '2026-03-02';

describe('the days of an answer', () => {
  it.each([
    [{}, '2026-02-17', TODAY],
    [{ to: '2026-01-31' }, '2026-01-18', '2026-01-31'],
    [{ from: '2026-03-01' }, '2026-03-01', TODAY],
  ])('%j: %s to %s', (asked, from, to) => {
    expect(dayRangeOf(asked, TODAY)).toEqual({ ok: true, value: { from, to } });
  });

  it.each([
    [{ to: 'tomorrow' }, '/to'],
    [{ from: '2026-02-30' }, '/from'],
    [{ from: '2026-03-03' }, '/from'],
    [{ from: '2025-11-01' }, '/from'],
  ])('%j is no question: %s', (asked, pointer) => {
    expect(dayRangeOf(asked, TODAY)).toMatchObject({ ok: false, error: { pointer, code: 'invalid-day' } });
  });

  it('are counted with both ends', () => {
    expect(daysOf({ from: '2026-02-27', to: '2026-03-01' })).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });
});
