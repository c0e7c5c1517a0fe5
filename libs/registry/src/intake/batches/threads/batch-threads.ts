import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import type { DatabaseSettings } from '@sogoc/persistence';
import type { UnreadBody } from '@sogoc/platform';

import type { IntakeScope } from '../../intake-scope';
import type { TakenBatch } from '../take-batch';
import { BatchThread, openThread, type OpenPort, THREAD } from './batch-thread';

/** Milliseconds between two starts: one that cannot start must not be tried with each batch. */
const BETWEEN_STARTS_MS = 10_000;

export interface BatchThreadsSettings {
  /** At most. */
  readonly count: number;
  /** Of each. */
  readonly database: DatabaseSettings;
  /** Is told which records of an entity wait now. */
  readonly hint: (entity: string) => void;
  /** Is told of a thread that broke. */
  readonly warn: (error: Error) => void;
}

/**
 * Threads that take batches in, so that the thread that answers reads is kept by none: neither by their checks nor by what they leave to
 * collect. The first starts with the first batch, and while none answers the caller takes the batch himself.
 */
export class BatchThreads {
  private readonly threads = new Set<BatchThread>();
  private lastStart = -Infinity;
  private isStopping = false;

  constructor(
    private readonly settings: BatchThreadsSettings,
    private readonly open: OpenPort | undefined = existsSync(THREAD) ? openThread : undefined,
  ) {}

  /** Undefined when no thread answers, or the whole of a batch cannot be read. Rejects as `takeBatch` does. */
  async take(scope: IntakeScope, body: UnreadBody, receivedAt: Date): Promise<TakenBatch | undefined> {
    const free = this.leastBusy();
    if (free === undefined || free.underWay! > 0) this.startOneMore();
    const batch = await free?.take(scope, body, receivedAt);
    if (batch?.taken.some(({ status }) => status === 'pending')) this.settings.hint(scope.declaration.entity);
    return batch;
  }

  /** Resolves when all have answered what they were asked, and ended. */
  async stop(): Promise<void> {
    this.isStopping = true;
    for (const thread of this.threads) thread.stop();
    await Promise.all([...this.threads].map(({ ended }) => ended));
  }

  private leastBusy(): BatchThread | undefined {
    const ready = [...this.threads].filter(({ underWay }) => underWay !== undefined);
    return ready.sort((one, other) => one.underWay! - other.underWay!)[0];
  }

  private startOneMore(): void {
    const { open } = this;
    const { count, database, warn } = this.settings;
    const isTooSoon = performance.now() - this.lastStart < BETWEEN_STARTS_MS;
    if (open === undefined || this.isStopping || isTooSoon || this.threads.size >= count) return;
    this.lastStart = performance.now();
    let thread: BatchThread;
    try {
      thread = new BatchThread(open(database));
    } catch (error) {
      // The machine gives no more threads: the batch at hand is taken in all the same.
      return warn(error as Error);
    }
    this.threads.add(thread);
    void thread.ended.then((fault) => {
      this.threads.delete(thread);
      if (fault !== undefined) warn(fault);
    });
  }
}
