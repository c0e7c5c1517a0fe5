import { setTimeout as pause } from 'node:timers/promises';

import { Worker } from 'bullmq';

/** Milliseconds; the first look for a back end that is away comes at once, the later ones each second. */
const RETRY_STEP_MS = 50;
const RETRY_MAX_MS = 1_000;
/** Milliseconds that an orderly close may take when no drain is under way, and then one by force. */
const ORDERLY_MS = 1_500;
const FORCED_MS = 500;

/** What BullMQ's queues and workers can do at their end. */
interface Closable {
  close(): Promise<void>;
  disconnect(): Promise<unknown>;
}

/** A look that failed so many milliseconds ago at most says that the back end is away. */
const LATELY_MS = 2 * RETRY_MAX_MS;

/**
 * Whether to go on looking for a back end that is away. A connection looks for ever, since a worker must outlive a restart of
 * Redis; but what waits for an answer at the end of the process would wait for ever too.
 */
export class BackEndConnection {
  private isGivenUp = false;
  private lookedAt = -Infinity;
  private readonly ends: (() => void)[] = [];

  /** For ioredis: milliseconds until the next look, null to look no more and fail what waits. */
  readonly retryDelay = (attempt: number): number | null => {
    this.lookedAt = performance.now();
    return this.isGivenUp ? null : Math.min(attempt * RETRY_STEP_MS, RETRY_MAX_MS);
  };

  /** Told at the end of `close`: BullMQ leaves a connection open that it did not open itself. */
  endsWith(end: () => void): void {
    this.ends.push(end);
  }

  /** Closes in good order, or by force when the back end does not answer; always resolves within seconds after the drains. */
  async close(closable: Closable, drains: () => Iterable<Promise<unknown>> = () => []): Promise<void> {
    try {
      await this.closeFirst(closable, drains);
    } finally {
      for (const end of this.ends) end();
    }
  }

  private async closeFirst(closable: Closable, drains: () => Iterable<Promise<unknown>>): Promise<void> {
    // Else it asks a connection that looks no more again and again, without a turn of the event loop in between.
    if (closable instanceof Worker) void closable.pause(true).catch(() => undefined);
    // Connections must have stopped looking before they are closed: BullMQ would park one that looks with what waits for it.
    if (performance.now() - this.lookedAt < LATELY_MS) await this.giveUp();
    const closed = closable.close().catch(() => undefined);
    await Promise.allSettled(drains());
    if (await settles(closed, ORDERLY_MS)) return;
    await this.giveUp();
    if (await settles(closed, FORCED_MS)) return;
    // For a server that holds the connection and is silent.
    closable.disconnect().catch(() => undefined);
  }

  /** Connections that wait for their next look end with it. */
  private async giveUp(): Promise<void> {
    this.isGivenUp = true;
    await pause(RETRY_MAX_MS);
  }
}

async function settles(work: Promise<unknown>, withinMs: number): Promise<boolean> {
  const timer = new AbortController();
  const late = pause(withinMs, false, { signal: timer.signal }).catch(() => false);
  const inTime = await Promise.race([work.then(() => true), late]);
  timer.abort();
  return inTime;
}
