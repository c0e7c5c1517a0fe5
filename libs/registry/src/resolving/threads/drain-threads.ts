import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { type ResolutionLog, SILENT_RESOLUTION_LOG } from '../logging/resolution-log';
import { type DrainNotice, type DrainOrder, STOP } from './drain-order';

/** A thread that drains. */
export interface DrainingThread {
  /** When it has ended; rejects when it broke off. What it had under way is pending again then. */
  readonly ended: Promise<void>;
  /** Ends it after the batch under way. */
  stop(): void;
}

export type StartThread = (order: DrainOrder, tell: (notice: DrainNotice) => void) => DrainingThread;

/** There when the sources are compiled; from the sources themselves nothing is drained in threads. */
const THREAD = join(__dirname, '..', '..', 'standalone', 'drain-thread.js');

/**
 * Drains a large backlog on the other cores of the machine: each thread is one more worker with connections of its own, and parts the work
 * with all others by what it locks. What a thread does not do the others do.
 */
export class DrainThreads {
  private readonly running = new Map<string, readonly DrainingThread[]>();
  private isStopping = false;

  constructor(
    private readonly threads: number,
    private readonly order: Omit<DrainOrder, 'entity'>,
    private readonly log: ResolutionLog = SILENT_RESOLUTION_LOG,
    private readonly start: StartThread | undefined = existsSync(THREAD) ? startThread : undefined,
  ) {}

  /** So many at once drain the entity until nothing is left; when they do already, or are to stop, nothing happens. Never rejects. */
  async help(entity: string): Promise<void> {
    const { start } = this;
    if (start === undefined || this.isStopping || this.running.has(entity)) return;
    const threads = Array.from({ length: this.threads }, () =>
      start({ ...this.order, entity }, (notice) => tellTo(this.log, entity, notice)),
    );
    this.running.set(entity, threads);
    await Promise.all(threads.map(({ ended }) => ended.catch((error) => this.log.interrupted(entity, error))));
    this.running.delete(entity);
  }

  /** Ends all after the batches under way. */
  stop(): void {
    this.isStopping = true;
    for (const threads of this.running.values()) threads.forEach((thread) => thread.stop());
  }
}

function startThread(order: DrainOrder, tell: (notice: DrainNotice) => void): DrainingThread {
  const worker = new Worker(THREAD, { workerData: order });
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('message', tell);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`A draining thread ended with ${code}.`)),
    );
  });
  return { ended, stop: () => worker.postMessage(STOP) };
}

function tellTo(log: ResolutionLog, entity: string, notice: DrainNotice): void {
  switch (notice.kind) {
    case 'resolved':
      return log.resolved(notice.batch);
    case 'batchHalved':
      return log.batchHalved(entity, notice.limit);
    case 'handedOver':
      return log.handedOver(entity, notice.records);
    case 'failed':
      return log.failed(entity, notice.recordNumber, notice.error);
    case 'paused':
      return log.paused(entity, notice.source, notice.conflicts);
    case 'loadEntered':
      return log.loadEntered(entity, notice.stage);
    case 'interrupted':
      return log.interrupted(entity, notice.error);
  }
}
