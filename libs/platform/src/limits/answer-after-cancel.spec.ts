import { answerWithinMs } from './answer-after-cancel';

describe('the time in which a statement is answered', () => {
  it.each([
    [45_000, 50_000],
    [5_000, 10_000],
    [200, 400],
    [0, 0],
  ])('of one that the server cancels after %i ms is %i ms', (statementMs, answerMs) => {
    expect(answerWithinMs(statementMs)).toBe(answerMs);
  });
});
