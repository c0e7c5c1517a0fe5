import { daysUntilDue, unusualDaysUntilDue } from './task-due-days';

describe('the day by which a task is due', () => {
  it.each([
    ['a Monday', '2026-03-02', 7],
    ['a Saturday', '2026-03-07', 6],
    ['a Sunday', '2026-03-08', 5],
    ['before Tết 2026', '2026-02-13', 14],
    ['before National Day 2026, with a Saturday worked for it', '2026-08-20', 6],
    ['over National Day 2026', '2026-08-28', 12],
    ['before New Year 2026', '2025-12-29', 9],
    ['a year without a table', '2031-03-03', 7],
  ])('lies so many days after %s, %s: %i', (_, day, days) => {
    expect(daysUntilDue(day)).toBe(days);
  });

  it('is not as in an ordinary week for some days', () => {
    const unusual = unusualDaysUntilDue();
    expect(unusual).toMatchObject({ '2026-02-13': 14, '2026-08-28': 12 });
    expect(unusual).not.toHaveProperty('2026-03-02');
    expect(Object.keys(unusual).length).toBeLessThan(500);
  });
});
