import { isSubjectNotified, type SubjectNotice } from './subject-notice';

const READ_AT = new Date('2026-01-01T08:00:00Z');

describe('a read', () => {
  it.each<[SubjectNotice, string, boolean]>([
    ['now', '2026-01-01T08:00:00Z', true],
    ['later', '2026-01-01T08:00:01Z', false],
    ['later', '2026-04-01T07:59:59Z', false],
    ['later', '2026-04-01T08:00:00Z', true],
    ['never', '2036-01-01T08:00:00Z', false],
  ])('for a purpose told %s is, at %s, told: %s', (told, now, isTold) => {
    expect(isSubjectNotified(told, READ_AT, new Date(now))).toBe(isTold);
  });
});
