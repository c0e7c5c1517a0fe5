import type { CompiledEntity, EntityRegistry } from '@sogoc/core-entities';
import { clusterConflicts, type CompiledMatchModel, CAPPED_BLOCK_SIZE } from '@sogoc/matching';
import { type Grant } from '@sogoc/access';
import { InvalidRequestError } from '@sogoc/platform';
import {
  DecisionStateRepository,
  type EdgeRow,
  ExplanationRepository,
  BlockingKeyRepository,
  ResolvedRecordRepository,
  type Transaction,
  type TransactionRunner,
} from '@sogoc/persistence';

import type { CollectionAccess } from '../golden-records/collection-access';
import type { CurrentPolicy } from '../resolution/current-policy';
import { showExplanation, type ShownExplanation } from '../match/show-explanation';
import { type ComparedKey, compareBlockingKeys } from './compare-blocking-keys';
import { type ExplainedPair, explainStrongestPair } from './explain-pair-of-sides';
import { type ExplanationReason, reasonApart, reasonTogether } from './explanation-reason';
import { type ExplanationSide, findSide, type FoundSide, type SideSearch } from './find-side';
import { type HeardDecision, heardDecisions } from './heard-decisions';
import { pathBetween } from './path-between';
import { policyVersionOf } from './policy-version-of';
import { showEdge, type ShownEdge } from './show-edge';
import { showSideRecord, type ShownSideRecord } from './side-record';

export interface PairAnswer {
  readonly collection: string;
  /** The two records that were compared: of golden records the pair that says most. */
  readonly left: ShownSideRecord;
  readonly right: ShownSideRecord;
  readonly together: boolean;
  readonly reason: ExplanationReason;
  readonly explanation: ShownExplanation;
  /** All match keys of the collection: why the two meet, or why not. */
  readonly keys: readonly ComparedKey[];
  /** The matches that lead from one to the other, when both belong to one golden record. */
  readonly path: readonly ShownEdge[];
  /** Decisions in force that speak of both sides, in the order of deciding. */
  readonly decisions: readonly HeardDecision[];
  /** Content hash of the policy version under which the two records stand. */
  readonly policyVersion: string;
}

/** A golden record has more edges than this only when it has become a heap. */
const MOST_EDGES = 5_000;
const MOST_PATH_MEMBERS = 1_000;

/** Says why any two records or golden records are together, or why not. */
export class ExplanationsService {
  private readonly places = new ExplanationRepository();

  constructor(
    private readonly entities: EntityRegistry,
    private readonly policies: Pick<CurrentPolicy, 'entity'>,
    private readonly collections: CollectionAccess,
    private readonly transactions: TransactionRunner,
  ) {}

  /** Throws when a side is not there or not live, or when the two cannot be compared. */
  async explain(left: ExplanationSide, right: ExplanationSide, caller: Grant): Promise<PairAnswer> {
    return this.transactions.run(async (tx) => {
      const [one, other] = await findSides({ tx, places: this.places, entities: this.entities, caller }, left, right);
      const { declaration, grant } = this.collections.openEntity(one.entity, caller);
      const entity = await this.policies.entity(declaration.entity, tx);
      const pair = await this.strongestPair(tx, entity, one, other);
      if (pair === undefined) throw notTwo('same-record', 'Name two records, or golden records with other records.');
      const keys = await this.keysOf(tx, entity, pair);
      const together = one.goldenId === other.goldenId;
      const path = together ? await this.pathOf(tx, one.goldenId, pair) : [];
      const shared = keys.filter((key) => key.shared).map(({ name }) => name);
      const { decisions, constraints } = await this.clusterEvidence(tx, entity.model, one.goldenId, other.goldenId);
      return {
        collection: declaration.collection,
        left: showSideRecord(pair.left, one.goldenId, grant),
        right: showSideRecord(pair.right, other.goldenId, grant),
        together,
        reason: together
          ? reasonTogether(path.length === 1, path.length > 0)
          : reasonApart(pair.explanation.class, keys),
        explanation: showExplanation(pair.explanation, shared, grant.view, constraints),
        keys,
        path: path.map(showEdge),
        decisions,
        policyVersion: policyVersionOf([pair.left, pair.right]),
      };
    });
  }

  /** What the two golden records say as wholes: decisions, and identifiers of which one thing has one. */
  private async clusterEvidence(
    tx: Transaction,
    { exclusive }: CompiledMatchModel,
    left: string,
    right: string,
  ): Promise<{ readonly decisions: readonly HeardDecision[]; readonly constraints: readonly string[] }> {
    const together = left === right;
    const recordNumbers = await Promise.all(
      [left, right].map((id) => this.places.memberNumbers(tx, id, MOST_PATH_MEMBERS)),
    );
    const [one = new Set<number>(), other = new Set<number>()] = recordNumbers.map((members) => new Set(members));
    const standing = await new DecisionStateRepository().naming(tx, [...new Set([...one, ...other])]);
    const decisions = heardDecisions(standing, one, other, together);
    if (together) return { decisions, constraints: [] };
    const rows = await new ResolvedRecordRepository().features(tx, [...one, ...other]);
    const of = (side: ReadonlySet<number>) =>
      rows.flatMap(({ recordNumber, features }) => (side.has(recordNumber) && features ? [features] : []));
    return { decisions, constraints: clusterConflicts(exclusive, of(one), of(other)) };
  }

  private async strongestPair(
    tx: Transaction,
    entity: CompiledEntity,
    left: FoundSide,
    right: FoundSide,
  ): Promise<ExplainedPair | undefined> {
    const rows = await new ResolvedRecordRepository().find(tx, [
      ...new Set([...left.recordNumbers, ...right.recordNumbers]),
    ]);
    const live = new Map(rows.filter(({ features }) => features !== null).map((row) => [row.recordNumber, row]));
    const of = ({ recordNumbers }: FoundSide) => recordNumbers.flatMap((recordNumber) => live.get(recordNumber) ?? []);
    return explainStrongestPair(entity, of(left), of(right));
  }

  private async keysOf(
    tx: Transaction,
    { declaration }: CompiledEntity,
    { left, right }: ExplainedPair,
  ): Promise<readonly ComparedKey[]> {
    const others = new Set(right.blockingKeys);
    const shared = left.blockingKeys.filter((key) => others.has(key));
    const members = await new BlockingKeyRepository().blocks(tx, shared, CAPPED_BLOCK_SIZE);
    const holds = (key: number, wanted: number): boolean =>
      members.some(({ blockingKey, recordNumber }) => blockingKey === key && recordNumber === wanted);
    const usable = shared.filter((key) => holds(key, left.recordNumber) && holds(key, right.recordNumber));
    return compareBlockingKeys(declaration, left.features ?? {}, right.features ?? {}, new Set(usable));
  }

  private async pathOf(tx: Transaction, goldenId: string, { left, right }: ExplainedPair): Promise<readonly EdgeRow[]> {
    const members = await this.places.memberNumbers(tx, goldenId, MOST_PATH_MEMBERS);
    const edges = await this.places.edgesAmong(tx, members, MOST_EDGES);
    const matches = edges.filter((edge) => edge.class === 'match');
    return pathBetween(matches, left.recordNumber, right.recordNumber) ?? [];
  }
}

/** A golden id names its entity, so it is found first. */
async function findSides(
  search: SideSearch,
  left: ExplanationSide,
  right: ExplanationSide,
): Promise<readonly [FoundSide, FoundSide]> {
  const isRightFirst = 'goldenId' in right && !('goldenId' in left);
  const ahead = isRightFirst ? await findSide(search, right, '/right') : undefined;
  const one = await findSide(search, left, '/left', ahead?.entity);
  const other = ahead ?? (await findSide(search, right, '/right', one.entity));
  if (one.entity !== other.entity) throw notTwo('different-collections', 'Name two sides of one collection.');
  return [one, other];
}

function notTwo(code: string, detail: string): InvalidRequestError {
  return new InvalidRequestError([{ pointer: '', code, detail }]);
}
