import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds; the first look for a back end that is away comes at once, the later ones each second. */
const RETRY_STEP_MS = 50;
const RETRY_MAX_MS = 1_000;
/** Milliseconds that an orderly close may take when no drain is under way, and then one by force. */
const ORDERLY_MS = 1_500;
const FORCED_MS = 1_500;

/** What BullMQ's queues and workers can do at their end. */
interface Closable {
  close(): Promise<void>;
  disconnect(): Promise<unknown>;
}

/**
 * Whether to go on looking for a back end that is away. A connection looks for ever, since a worker must outlive a restart of
 * Redis; but what waits for an answer at the end of the process would wait for ever too.
 */
export class BackEndConnection {
  private isGivenUp = false;

  /** For ioredis: milliseconds until the next look, null to look no more and fail what waits. */
  readonly retryDelay = (attempt: number): number | null =>
    this.isGivenUp ? null : Math.min(attempt * RETRY_STEP_MS, RETRY_MAX_MS);

  /** Closes in good order, or by force when the back end does not answer; always resolves within seconds. */
  async close(closable: Closable, drains: () => Iterable<Promise<unknown>> = () => []): Promise<void> {
    const closed = closable.close().catch(() => undefined);
    await Promise.allSettled(drains());
    if (await settles(closed, ORDERLY_MS)) return;
    this.isGivenUp = true;
    if (await settles(closed, FORCED_MS)) return;
    // Last, and for a server that holds the connection and is silent: a connection that looks for its server would be parked by
    // this with what waits for it.
    closable.disconnect().catch(() => undefined);
  }
}

async function settles(work: Promise<unknown>, withinMs: number): Promise<boolean> {
  const timer = new AbortController();
  const late = pause(withinMs, false, { signal: timer.signal }).catch(() => false);
  const inTime = await Promise.race([work.then(() => true), late]);
  timer.abort();
  return inTime;
}
