import { countDay, countIntake, type DailyCount } from './counts-of-days';

const count = (event: string, detail: string, times: number, entity = 'person'): DailyCount => ({
  day: '2026-03-02',
  entity,
  event,
  detail,
  count: times,
});

const COUNTS = [
  count('record.resolved', 'civil-status', 3),
  count('record.resolved', 'healthcare', 2),
  count('record.resolved', 'land', 7, 'parcel'),
  count('decision.same', '', 2),
  count('task.decided', 'possible-match', 2),
  count('task.closed', 'possible-match', 1),
  count('task.held', 'possible-match', 4),
  count('golden.created', '', 5),
];
const COLLECTIONS = new Map([['person', 'persons']]);

describe('what a day of work came to', () => {
  it('sums by collection, verdict and outcome; a task that is decided or closed has left the queue', () => {
    expect(countDay('2026-03-02', COUNTS, COLLECTIONS)).toEqual({
      date: '2026-03-02',
      received: { persons: 5, parcel: 7 },
      decided: { same: 2, different: 0, hold: 0, pin: 0 },
      tasksOpened: 0,
      tasksClosed: 3,
      tasksHeld: 4,
      outcomes: { 'golden.created': 5 },
    });
  });

  it('tells what came in of each source', () => {
    expect(countIntake(COUNTS, COLLECTIONS).map(({ source, records }) => [source, records])).toEqual([
      ['civil-status', 3],
      ['healthcare', 2],
      ['land', 7],
    ]);
  });
});
