import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { CommitUnansweredError, type DatabaseSettings } from '@sogoc/persistence';
import type { UnreadBody } from '@sogoc/platform';

import type { IntakeScope } from '../../intake-scope';
import type { TakenBatch } from '../take-batch';
import { type BatchAnswer, type BatchOrder, type SentBatch, STOP } from './batch-order';
import { batchFromSent, faultFromSent } from './sent-records';

/** There when the sources are compiled. */
export const THREAD = join(__dirname, '..', '..', '..', 'standalone', 'intake-thread.js');

/** What is asked of a worker thread, and heard of it. */
export interface Port {
  postMessage(message: unknown, moved?: readonly ArrayBuffer[]): void;
  on(event: 'message', listener: (answer: BatchAnswer) => void): unknown;
  once(event: 'error', listener: (error: Error) => void): unknown;
  once(event: 'exit', listener: () => void): unknown;
}

export type OpenPort = (database: DatabaseSettings) => Port;

export const openThread: OpenPort = (workerData) => new Worker(THREAD, { workerData });

interface Asked {
  readonly resolve: (batch: SentBatch | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** One thread that takes batches in, with connections of its own. */
export class BatchThread {
  /** When it has ended; with what it broke on, if it broke. */
  readonly ended: Promise<Error | undefined>;
  private readonly asked = new Map<number, Asked>();
  private isReady = false;
  private number = 0;

  constructor(private readonly port: Port) {
    let fault: Error | undefined;
    port.on('message', (answer) => this.hear(answer));
    port.once('error', (error) => (fault = error));
    this.ended = new Promise((resolve) =>
      port.once('exit', () => {
        this.isReady = false;
        this.loseAll(fault);
        resolve(fault);
      }),
    );
  }

  /** Undefined when it does not answer yet, or any more. */
  get underWay(): number | undefined {
    return this.isReady ? this.asked.size : undefined;
  }

  /** Undefined when the whole cannot be read. Rejects with what the thread threw, or as a commit without an answer when it ended. */
  async take(
    { source, declaration, habits }: IntakeScope,
    { bytes: received, isNdjson }: UnreadBody,
    receivedAt: Date,
  ): Promise<TakenBatch | undefined> {
    const number = this.number++;
    const { collection } = declaration;
    // What was received can lie in memory that others share; a copy can be moved.
    const bytes = new Uint8Array(received);
    const order: BatchOrder = { number, source, collection, habits, bytes, isNdjson, receivedAt };
    const sent = await new Promise<SentBatch | undefined>((resolve, reject) => {
      this.port.postMessage(order, [bytes.buffer]);
      this.asked.set(number, { resolve, reject });
    });
    return sent && batchFromSent(sent);
  }

  /** It takes no more, and ends when it has answered all. */
  stop(): void {
    this.isReady = false;
    this.port.postMessage(STOP);
  }

  private hear(answer: BatchAnswer): void {
    if (answer.kind === 'ready') this.isReady = true;
    else if (answer.kind === 'taken') this.settle(answer.number, ({ resolve }) => resolve(answer.batch));
    else if (answer.kind === 'unreadable') this.settle(answer.number, ({ resolve }) => resolve(undefined));
    else this.settle(answer.number, ({ reject }) => reject(faultFromSent(answer.fault)));
  }

  private settle(number: number, settle: (asked: Asked) => void): void {
    const asked = this.asked.get(number);
    this.asked.delete(number);
    if (asked !== undefined) settle(asked);
  }

  /** It may have committed what it was asked. */
  private loseAll(fault: Error | undefined): void {
    for (const { reject } of this.asked.values()) reject(new CommitUnansweredError(fault));
    this.asked.clear();
  }
}
