const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/** Milliseconds to wait after the `failures`-th failure in a row (from 1): 500, doubling, at most 15,000. */
export function retryDelay(failures: number): number {
  return Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);
}

/**
 * When work that failed for no fault of its own is due again: for ever, at growing distances. Several may do the same work at once, so
 * what fails before it was due again counts once.
 */
export class RetryBackOff {
  private failures = 0;
  private dueAt = -Infinity;

  constructor(private readonly now: () => number = () => performance.now()) {}

  get isDue(): boolean {
    return this.now() >= this.dueAt;
  }

  /** Milliseconds until it is due; 0 when it is. */
  get waitMs(): number {
    return Math.max(0, this.dueAt - this.now());
  }

  failed(): void {
    if (!this.isDue) return;
    this.failures += 1;
    this.dueAt = this.now() + retryDelay(this.failures);
  }

  succeeded(): void {
    this.failures = 0;
    this.dueAt = -Infinity;
  }
}
