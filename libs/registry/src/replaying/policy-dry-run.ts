import { Injectable } from '@nestjs/common';
import { StoredIdentityRepository, type Transaction, TransactionRunner, workOnSnapshot } from '@sogoc/persistence';
import {
  findPolicyEffect,
  countEffects,
  type PolicyEffect,
  type PolicyWish,
  RELATION_TASK_KINDS,
  type ResolutionPolicy,
  type StandingEntity,
  type StandingPolicy,
  standingPolicyOf,
  type StoredIdentity,
  wishedPolicyOf,
} from '@sogoc/resolution';

import { StateRecomputation } from '../whole-state/state-recomputation';
import { PolicyBook } from './policy-activation';
import { RelationTaskEffects } from './relation-task-effects';

const NO_WISH: PolicyWish = { overrides: new Map(), sources: [] };

const ABOUT_RELATIONS: ReadonlySet<string> = new Set(RELATION_TASK_KINDS);

export interface DryRunProgress {
  /** Is given of each entity how many records were read. */
  readonly progress?: (entity: string, records: number) => void;
}

/** Says what a policy would do, without doing it: the whole state is computed under it and compared with what is stored. */
@Injectable()
export class PolicyDryRun {
  constructor(
    private readonly book: PolicyBook,
    private readonly recomputation: StateRecomputation,
    private readonly relations: RelationTaskEffects,
    private readonly stored: StoredIdentityRepository,
    private readonly transactions: TransactionRunner,
  ) {}

  /**
   * Of every entity whose records a file would put behind, and of those that only get other tasks because of it. From one snapshot;
   * versions that nobody has resolved yet are left out.
   * @throws InvalidPolicyError with every fault of the file
   */
  async of(file: unknown, options: DryRunProgress = {}): Promise<PolicyEffect[]> {
    return workOnSnapshot(this.transactions, async (tx) => {
      const standing = await this.book.standing(tx);
      const wish = this.book.check(file, standing);
      return this.effects(tx, standing, wish, options, (entity, policy) =>
        differs(policy, standingPolicyOf(standing, entity)),
      );
    });
  }

  /** What bringing all records under the policy in force would do, say after an upgrade. */
  async ofPolicyInForce(options: DryRunProgress = {}): Promise<PolicyEffect[]> {
    return workOnSnapshot(this.transactions, async (tx) =>
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
    return this.relations.within(tx, async () => {
      const effects = new Map<string, PolicyEffect>();
      const supposed: string[] = [];
      for (const entity of standing.entities) {
        const policy = wishedPolicyOf(standing, entity, wish);
        if (!isWanted(entity, policy)) continue;
        const { entity: name } = entity.declared.declaration;
        const derived = await this.recomputation.recompute(tx, policy, {
          progress: (_step, done) => progress?.(name, done),
        });
        const { effect, goldenIdOf } = findPolicyEffect(name, await this.readStored(tx, name), derived);
        effects.set(name, effect);
        if (await this.relations.suppose(tx, name, { derived, goldenIdOf })) supposed.push(name);
      }
      for (const [name, tasks] of await this.relations.effects(tx, supposed)) {
        const effect = withTasks(effects.get(name) ?? noEffect(name), tasks);
        if (effects.has(name) || countEffects(effect) > 0) effects.set(name, effect);
      }
      return [...effects.values()];
    });
  }

  private async readStored(tx: Transaction, entity: string): Promise<StoredIdentity> {
    const values = new Map<string, Readonly<Record<string, unknown>>>();
    for await (const page of this.stored.values(tx, entity))
      for (const { goldenId, attributes } of page) values.set(goldenId, attributes);
    return {
      records: await this.stored.records(tx, entity),
      anchors: await this.stored.anchors(tx, entity),
      tasks: (await this.stored.tasks(tx, entity)).filter(({ kind }) => !ABOUT_RELATIONS.has(kind)),
      values,
    };
  }
}

function noEffect(entity: string): PolicyEffect {
  return { entity, merges: [], splits: [], ids: [], tasks: { opened: [], closed: [] }, values: [], records: [] };
}

function withTasks(effect: PolicyEffect, { opened, closed }: PolicyEffect['tasks']): PolicyEffect {
  const { tasks } = effect;
  return { ...effect, tasks: { opened: [...tasks.opened, ...opened], closed: [...tasks.closed, ...closed] } };
}

function differs({ standardisationFingerprints }: ResolutionPolicy, other: ResolutionPolicy): boolean {
  return [...standardisationFingerprints].some(
    ([source, fingerprint]) => other.standardisationFingerprints.get(source) !== fingerprint,
  );
}
