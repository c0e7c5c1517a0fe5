import { RetryBackOff } from './retry-back-off';

describe('the back-off of work that failed', () => {
  let now: number;
  let backOff: RetryBackOff;
  const waitAfter = (failures: number): number => {
    for (let n = 0; n < failures; n++) {
      now += backOff.waitMs;
      backOff.failed();
    }
    return backOff.waitMs;
  };

  beforeEach(() => {
    now = 0;
    backOff = new RetryBackOff(() => now);
  });

  it.each([
    [1, 500],
    [2, 1_000],
    [5, 8_000],
    [6, 15_000],
    [2_000, 15_000],
  ])('after %d failures in a row waits %d ms', (failures, expected) => expect(waitAfter(failures)).toBe(expected));

  it('is due at once before a failure and after a success', () => {
    expect(backOff.isDue).toBe(true);
    waitAfter(3);
    expect(backOff.isDue).toBe(false);
    backOff.succeeded();
    expect(backOff.isDue).toBe(true);
    expect(waitAfter(1)).toBe(500);
  });

  it('counts what fails at the same time once', () => {
    for (let lane = 0; lane < 4; lane++) backOff.failed();
    expect(backOff.waitMs).toBe(500);
  });
});
