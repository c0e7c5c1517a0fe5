export interface BucketLimits {
  readonly callsPerSecond: number;
  readonly burst: number;
}

/** What is left to one caller after a call. */
export interface BucketState {
  readonly isAllowed: boolean;
  /** Whole calls left. */
  readonly remaining: number;
  /** Whole seconds until all of the burst is back; at least 1. */
  readonly fullInSeconds: number;
  /** Whole seconds until one call is allowed; 0 when one is. */
  readonly retryInSeconds: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MOST_BUCKETS = 10_000;

/** One bucket a caller: it holds a burst of calls, each call takes one, and they come back at a steady rate. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly limits: BucketLimits) {}

  /** Takes one call. `now`: milliseconds of any clock that does not run backwards. */
  take(caller: string, now: number): BucketState {
    const bucket = this.bucketOf(caller, now);
    const isAllowed = bucket.tokens >= 1;
    if (isAllowed) bucket.tokens -= 1;
    const { burst, callsPerSecond } = this.limits;
    const secondsUntil = (tokens: number): number => Math.ceil(Math.max(0, tokens - bucket.tokens) / callsPerSecond);
    return {
      isAllowed,
      remaining: Math.floor(bucket.tokens),
      fullInSeconds: Math.max(1, secondsUntil(burst)),
      retryInSeconds: secondsUntil(1),
    };
  }

  private bucketOf(caller: string, now: number): Bucket {
    const { burst, callsPerSecond } = this.limits;
    const known = this.buckets.get(caller);
    if (known) {
      known.tokens = Math.min(burst, known.tokens + ((now - known.at) / 1_000) * callsPerSecond);
      known.at = now;
      return known;
    }
    if (this.buckets.size >= MOST_BUCKETS) this.dropFull(now);
    const bucket = { tokens: burst, at: now };
    this.buckets.set(caller, bucket);
    return bucket;
  }

  /** A full bucket says no more than none. */
  private dropFull(now: number): void {
    const { burst, callsPerSecond } = this.limits;
    for (const [caller, { tokens, at }] of this.buckets) {
      if (tokens + ((now - at) / 1_000) * callsPerSecond >= burst) this.buckets.delete(caller);
    }
  }
}
