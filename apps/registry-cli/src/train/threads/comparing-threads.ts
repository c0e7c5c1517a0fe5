import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

import { addedPatterns, type LevelPattern, type PairsOfPlaces } from '@sogoc/matching';

import type { Compared, ComparingOrder, RecordsToCompare } from './compare-in-thread';

/** There when the sources are compiled; from the sources themselves everything runs in one thread. */
const THREAD = join(__dirname, 'compare-thread.js');

/** A thread that answers orders in their order. */
export interface ComparingThread {
  compare(order: ComparingOrder): Promise<Compared>;
  end(): void;
}

export type StartThread = (records: RecordsToCompare) => ComparingThread;

/** Beside the thread of the command as many as there are other cores, where threads can be started. */
export const threadsAtHand = (): number => (existsSync(THREAD) ? availableParallelism() - 1 : 0);

/** Threads that compare pairs of one list of records beside the one that asks them; each is given an equal part of what is asked. */
export class ComparingThreads {
  private readonly threads: readonly ComparingThread[];

  constructor(count: number, records: RecordsToCompare, start: StartThread = startThread) {
    this.threads = Array.from({ length: count }, () => start(records));
  }

  get count(): number {
    return this.threads.length;
  }

  patternsOf(pairs: PairsOfPlaces): Promise<LevelPattern[]> {
    return toldWhenAwaited(this.ask(pairs, 'patterns').then((answers) => addedPatterns(answers as LevelPattern[][])));
  }

  /** A row of levels for each pair, of one part of the pairs after another. */
  levelsOf(pairs: PairsOfPlaces): Promise<readonly Uint8Array[]> {
    return toldWhenAwaited(this.ask(pairs, 'levels') as Promise<Uint8Array[]>);
  }

  end(): void {
    this.threads.forEach((thread) => thread.end());
  }

  private ask(pairs: PairsOfPlaces, wanted: ComparingOrder['wanted']): Promise<Compared[]> {
    return Promise.all(
      this.threads.map((thread, i) => {
        const [from, to] = [i, i + 1].map((part) => Math.floor((part * pairs.count) / this.count));
        return thread.compare({ pairs: pairsBetween(pairs, from as number, to as number), wanted });
      }),
    );
  }
}

/** What goes wrong in a thread is told when somebody waits for it, not before. */
function toldWhenAwaited<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  return answer;
}

/** A copy of the pairs from one place up to another, which may be sent. */
export function pairsBetween({ left, right }: PairsOfPlaces, from: number, to: number): PairsOfPlaces {
  return { count: to - from, left: left.slice(from, to), right: right.slice(from, to) };
}

function startThread(records: RecordsToCompare): ComparingThread {
  const worker = new Worker(THREAD, { workerData: records });
  const waiting: { resolve: (compared: Compared) => void; reject: (error: Error) => void }[] = [];
  let failed: Error | undefined;
  const fail = (error: Error): void => {
    failed ??= error;
    for (const { reject } of waiting.splice(0)) reject(failed);
  };
  worker.on('message', (compared: Compared) => waiting.shift()?.resolve(compared));
  worker.once('error', fail);
  worker.once('exit', (code) => fail(new Error(`A comparing thread ended with ${code} before it answered.`)));
  return {
    compare: (order) =>
      new Promise((resolve, reject) => {
        if (failed !== undefined) return reject(failed);
        waiting.push({ resolve, reject });
        worker.postMessage(order);
      }),
    end: () => void worker.terminate(),
  };
}
