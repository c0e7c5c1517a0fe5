import { restartDelay } from './restart-delay';

describe('the wait before a crashed child starts again', () => {
  it.each([
    [1, 500],
    [2, 1_000],
    [5, 8_000],
    [7, 30_000],
    [2_000, 30_000],
  ])('is, at attempt %i, %i ms', (attempt, delayMs) => {
    expect(restartDelay(attempt)).toBe(delayMs);
  });
});
