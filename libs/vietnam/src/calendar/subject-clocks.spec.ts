import { type SubjectRequestKind, subjectDueDays } from './subject-clocks';

/** Received on the Thursday before Tết 2026 (off: 16 to 20 February) unless said otherwise. */
const BEFORE_TET = '2026-02-12T02:00:00Z';

describe('clocks of requests over Tết', () => {
  it.each<[SubjectRequestKind, boolean, boolean, string]>([
    ['access', false, false, '2026-03-05'],
    ['access', true, false, '2026-03-12'],
    ['access', false, true, '2026-03-19'],
    ['rectify', false, false, '2026-03-05'],
    ['rectify', true, true, '2026-03-26'],
    ['restrict', false, false, '2026-03-12'],
    ['restrict', true, false, '2026-03-19'],
    ['restrict', false, true, '2026-04-02'],
    ['object', false, false, '2026-03-12'],
    ['object', true, true, '2026-04-09'],
    ['erase', false, false, '2026-03-19'],
    ['erase', true, false, '2026-04-02'],
    ['erase', false, true, '2026-04-16'],
    ['erase', true, true, '2026-05-05'],
  ])('%s, with others %s, extended %s: due %s', (kind, withOthers, extended, dueBy) => {
    expect(subjectDueDays(kind, BEFORE_TET, { withOthers, extended })).toEqual({ answerBy: '2026-02-23', dueBy });
  });

  it('begin on the day in Viet Nam', () => {
    const late = subjectDueDays('access', '2026-03-02T18:00:00Z', { withOthers: false, extended: false });
    expect(late).toEqual({ answerBy: '2026-03-05', dueBy: '2026-03-17' });
  });
});
