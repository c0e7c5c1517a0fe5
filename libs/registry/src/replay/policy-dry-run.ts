import {
  readSnapshot,
  RELATION_TASK_KINDS,
  StoredIdentityRepository,
  type Transaction,
  type UnitOfWork,
} from '@sogoc/persistence';

import { recomputeStored } from '../recomputation/recompute-stored';
import type { ResolutionPolicy } from '../resolution/resolution-policy';
import { compareWithStored, type StoredIdentity } from './compare-with-stored';
import type { PolicyBook } from './policy-book';
import type { PolicyEffect } from './policy-effect';
import type { PolicyWish } from './policy-file';
import { type StandingEntity, type StandingPolicy, standingPolicyOf, wishedPolicyOf } from './standing-policy';

const NO_WISH: PolicyWish = { overrides: new Map(), sources: [] };

export interface DryRunProgress {
  /** Told of each entity how many records were read. */
  readonly progress?: (entity: string, records: number) => void;
}

/** Says what a policy would do, without doing it: the whole state is computed under it and compared with what is stored. */
export class PolicyDryRun {
  private readonly stored = new StoredIdentityRepository();

  constructor(
    private readonly book: PolicyBook,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Of every entity whose records a file would put behind. From one snapshot; versions that nobody has resolved yet are left out.
   * @throws InvalidPolicyError with every fault of the file
   */
  async of(file: unknown, options: DryRunProgress = {}): Promise<PolicyEffect[]> {
    return readSnapshot(this.unitOfWork, async (tx) => {
      const standing = await this.book.standing(tx);
      const wish = this.book.check(file, standing);
      return this.effects(tx, standing, wish, options, (entity, policy) =>
        differs(policy, standingPolicyOf(standing, entity)),
      );
    });
  }

  /** What bringing all records under the policy in force would do, say after an upgrade. */
  async ofPolicyInForce(options: DryRunProgress = {}): Promise<PolicyEffect[]> {
    return readSnapshot(this.unitOfWork, async (tx) =>
      this.effects(tx, await this.book.standing(tx), NO_WISH, options, () => true),
    );
  }

  private async effects(
    tx: Transaction,
    standing: StandingPolicy,
    wish: PolicyWish,
    { progress }: DryRunProgress,
    isWanted: (entity: StandingEntity, policy: ResolutionPolicy) => boolean,
  ): Promise<PolicyEffect[]> {
    const effects: PolicyEffect[] = [];
    for (const entity of standing.entities) {
      const policy = wishedPolicyOf(standing, entity, wish);
      if (!isWanted(entity, policy)) continue;
      const { entity: name } = entity.declared.declaration;
      const derived = await recomputeStored(tx, policy, { progress: (_step, done) => progress?.(name, done) });
      effects.push(compareWithStored(name, await this.readStored(tx, name), derived));
    }
    return effects;
  }

  private async readStored(tx: Transaction, entity: string): Promise<StoredIdentity> {
    const values = new Map<string, Readonly<Record<string, unknown>>>();
    for await (const page of this.stored.values(tx, entity))
      for (const { goldenId, attributes } of page) values.set(goldenId, attributes);
    return {
      records: await this.stored.records(tx, entity),
      anchors: await this.stored.anchors(tx, entity),
      tasks: await this.stored.tasks(tx, entity, RELATION_TASK_KINDS),
      values,
    };
  }
}

function differs({ recipes }: ResolutionPolicy, other: ResolutionPolicy): boolean {
  return [...recipes].some(([source, recipe]) => other.recipes.get(source) !== recipe);
}
