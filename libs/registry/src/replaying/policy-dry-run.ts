import { Injectable } from '@nestjs/common';
import { StoredIdentityRepository, type Transaction, TransactionRunner, workOnSnapshot } from '@sogoc/persistence';
import {
  countEffects,
  type DerivedSlice,
  type PlacedSlice,
  type PolicyEffect,
  PolicyEffectFinder,
  type PolicyWish,
  RELATION_TASK_KINDS,
  type ResolutionPolicy,
  type SlicedDerivation,
  type StandingEntity,
  type StandingPolicy,
  standingPolicyOf,
  statementRows,
  wishedPolicyOf,
} from '@sogoc/resolution';

import { FileScratch } from '../whole-state/scratch/file-scratch';
import { type DerivedPage, SLICE_SIZE, StateRecomputation } from '../whole-state/state-recomputation';
import { PolicyBook } from './policy-activation';
import { RelationTaskEffects } from './relation-task-effects';

const NO_WISH: PolicyWish = { overrides: new Map(), sources: [] };

const ABOUT_RELATIONS: ReadonlySet<string> = new Set(RELATION_TASK_KINDS);

export interface DryRunOptions {
  /** Is given of each entity how many records were read. */
  readonly progress?: (entity: string, records: number) => void;
  /** Records held in memory at once. */
  readonly sliceSize?: number;
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
  async of(file: unknown, options: DryRunOptions = {}): Promise<PolicyEffect[]> {
    return workOnSnapshot(this.transactions, async (tx) => {
      const standing = await this.book.standing(tx);
      const wish = this.book.check(file, standing);
      return this.effects(tx, standing, wish, options, (entity, policy) =>
        differs(policy, standingPolicyOf(standing, entity)),
      );
    });
  }

  /** What bringing all records under the policy in force would do, say after an upgrade. */
  async ofPolicyInForce(options: DryRunOptions = {}): Promise<PolicyEffect[]> {
    return workOnSnapshot(this.transactions, async (tx) =>
      this.effects(tx, await this.book.standing(tx), NO_WISH, options, () => true),
    );
  }

  private async effects(
    tx: Transaction,
    standing: StandingPolicy,
    wish: PolicyWish,
    options: DryRunOptions,
    isWanted: (entity: StandingEntity, policy: ResolutionPolicy) => boolean,
  ): Promise<PolicyEffect[]> {
    return this.relations.within(tx, async () => {
      const effects = new Map<string, PolicyEffect>();
      const supposed: string[] = [];
      for (const entity of standing.entities) {
        const policy = wishedPolicyOf(standing, entity, wish);
        if (!isWanted(entity, policy)) continue;
        const { entity: name } = entity.declared.declaration;
        effects.set(name, await this.effectOn(tx, policy, options));
        if (this.relations.concerns(name)) supposed.push(name);
      }
      for (const [name, tasks] of await this.relations.effects(tx, supposed)) {
        const effect = withTasks(effects.get(name) ?? noEffect(name), tasks);
        if (effects.has(name) || countEffects(effect) > 0) effects.set(name, effect);
      }
      return [...effects.values()];
    });
  }

  /** Leaves in the transaction what would be, as far as relations go by it. */
  private async effectOn(
    tx: Transaction,
    policy: ResolutionPolicy,
    { progress, sliceSize = SLICE_SIZE }: DryRunOptions,
  ): Promise<PolicyEffect> {
    const { entity } = policy.entity.declaration;
    const scratch = new FileScratch();
    try {
      const finder = new PolicyEffectFinder(entity);
      const derivation = await this.recomputation.takeAll(tx, policy, {
        scratch,
        sliceSize,
        progress: (_step, done) => progress?.(entity, done),
        onPage: (page) => this.hearPage(tx, policy, finder, page),
      });
      await this.formClusters(tx, entity, derivation);
      return await this.findEffect(tx, entity, { derivation, finder });
    } finally {
      scratch.close();
    }
  }

  private async hearPage(
    tx: Transaction,
    { entity: { declaration } }: ResolutionPolicy,
    finder: PolicyEffectFinder,
    { rows, derived }: DerivedPage,
  ): Promise<void> {
    const recordNumbers = rows.map(({ recordNumber }) => recordNumber);
    finder.hearRecords(await this.stored.records(tx, declaration.entity, recordNumbers), derived);
    if (!this.relations.concerns(declaration.entity)) return;
    const statements = [...derived.values()].flatMap((record) =>
      statementRows(declaration, record.recordNumber, record),
    );
    await this.relations.supposeStatements(tx, declaration.entity, statements);
  }

  /** Records that ids hold together now are looked at together. */
  private async formClusters(tx: Transaction, entity: string, derivation: SlicedDerivation): Promise<void> {
    exhaust(derivation.edges());
    for await (const page of this.stored.together(tx, entity))
      for (const { left, right } of page) derivation.joinInSlice(left, right);
    exhaust(derivation.formClusters());
  }

  private async findEffect(
    tx: Transaction,
    entity: string,
    { derivation, finder }: FoundSlices,
  ): Promise<PolicyEffect> {
    const asked = derivation.askStewards();
    const tasks = (await this.stored.tasks(tx, entity)).filter(({ kind }) => !ABOUT_RELATIONS.has(kind));
    finder.want(tasks.flatMap(({ recordNumbers, anchorNumbers }) => [...recordNumbers, ...anchorNumbers]));
    finder.want(asked.flatMap(({ clusterNames }) => clusterNames.map(Number)));
    for (let number = 0; number < derivation.slices; number++) {
      const slice = derivation.slice(number);
      finder.countMinted(number, slice, await this.placedSlice(tx, entity, slice));
    }
    for (let number = 0; number < derivation.slices; number++) {
      const slice = derivation.slice(number);
      const placed = await this.placedSlice(tx, entity, slice);
      const values = await this.stored.values(tx, entity, goldenIdsOf(placed));
      const attributesOf = new Map(values.map(({ goldenId, attributes }) => [goldenId, attributes]));
      const goldenIdOf = finder.find(number, slice, placed, attributesOf);
      if (this.relations.concerns(entity)) await this.relations.suppose(tx, entity, slice.clusters, goldenIdOf);
    }
    return finder.effect(tasks, asked);
  }

  private async placedSlice(tx: Transaction, entity: string, { recordNumbers }: DerivedSlice): Promise<PlacedSlice> {
    return {
      records: await this.stored.records(tx, entity, recordNumbers),
      anchors: await this.stored.anchorsAt(tx, entity, recordNumbers),
    };
  }
}

interface FoundSlices {
  readonly derivation: SlicedDerivation;
  readonly finder: PolicyEffectFinder;
}

/** Those that hold the records, and those anchored at them. */
function goldenIdsOf({ records, anchors }: PlacedSlice): string[] {
  const holding = records.flatMap(({ goldenId }) => goldenId ?? []);
  return [...new Set([...holding, ...anchors.map(({ goldenId }) => goldenId)])];
}

function exhaust(steps: Iterable<unknown>): void {
  for (const step of steps) void step;
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
