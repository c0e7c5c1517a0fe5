import { performance } from 'node:perf_hooks';

import { Inject, Injectable } from '@nestjs/common';

import { ReadsUnderWay } from './reads-under-way';

/** Milliseconds of a turn: what a read that comes just then has to wait. */
const TURN_MS = 2;
/** Milliseconds that a turn waits for reads at most, so that batches go on beside any number of them. */
const PATIENCE_MS = 10;

/**
 * The turns of this thread, for which batches wait: one of hundreds of records would keep it for a tenth of a second, and several at once
 * for longer. One turn at a time begins, when the thread has looked at its connections and no short read is under way.
 */
@Injectable()
export class Turns {
  private last: Promise<void> = Promise.resolve();

  constructor(@Inject(ReadsUnderWay) private readonly reads: Pick<ReadsUnderWay, 'over'>) {}

  /** What `work` makes of each item, in their order. */
  async each<Item, Made>(items: readonly Item[], work: (item: Item) => Made): Promise<Made[]> {
    const made: Made[] = [];
    while (made.length < items.length) {
      await this.next();
      const begun = performance.now();
      do made.push(work(items[made.length]!));
      while (made.length < items.length && performance.now() - begun < TURN_MS);
    }
    return made;
  }

  /** Who waits for it goes on at once, so the turn behind it begins in another round of the event loop. */
  private next(): Promise<void> {
    this.last = this.last.then(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      await this.reads.over(PATIENCE_MS);
    });
    return this.last;
  }
}
