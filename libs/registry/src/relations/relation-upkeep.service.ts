import type { IdGenerator } from '@sogoc/kernel';
import { RelationRecheckRepository, type UnitOfWork } from '@sogoc/persistence';

import type { RelationCheck } from './relation-check';

/** Changes, and golden records, that one transaction works through. */
const SPREAD_SIZE = 1_000;
const CHECK_SIZE = 200;

/** Keeps tasks and readers up to date with relations whose other end changed. Any number of processes may do so at once. */
export class RelationUpkeepService {
  private readonly rechecks = new RelationRecheckRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly check: RelationCheck,
    private readonly mint: IdGenerator,
  ) {}

  /** Works until nothing is left to look at; answers how many golden records were looked at. `shouldStop` is asked between batches. */
  async drain(shouldStop: () => boolean = () => false): Promise<number> {
    let total = 0;
    while (!shouldStop()) {
      const spread = await this.unitOfWork.run((tx) => this.rechecks.spread(tx, SPREAD_SIZE));
      const checked = await this.unitOfWork.run(async (tx) => {
        const goldenIds = await this.rechecks.claim(tx, CHECK_SIZE);
        await this.check.run(tx, goldenIds, this.mint);
        return goldenIds.length;
      });
      total += checked;
      if (spread + checked === 0) return total;
    }
    return total;
  }
}
