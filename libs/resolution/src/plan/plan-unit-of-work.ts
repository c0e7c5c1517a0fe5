import {
  type AnchoredId,
  composeGolden,
  type GoldenChangePlan,
  type GoldenPin,
  type MemberRecord,
  type NeighbourGolden,
  planGoldenChanges,
  type ReviewTaskKind,
  type StoredGolden,
  type StoredTask,
  type SurvivorshipPolicy,
  type TaskFinding,
} from '@sogoc/golden';
import { compareIdentity, groupBy, type IdGenerator } from '@sogoc/kernel';
import type { UnmetDecision } from '@sogoc/matching';

import {
  applyOversizedBlockPlan,
  crowdedNumbers,
  findCrowdedIdentifiers,
  type OversizedBlock,
} from '../candidates/oversized-blocks';
import { numberReader } from '../candidates/number-questions';
import { findDecisionDoubts } from '../partition/find-decision-doubts';
import { type Partition, partitionComponents } from '../partition/partition-components';
import type { StandingDecision } from '../partition/standing-decisions';
import type { ResolutionPolicy } from '../policy/resolution-policy';
import { RELATION_TASK_KINDS } from '../relations/relation-findings';
import { isLive, matchRecordOf, memberOf, type RecordChange, type ResolvedRecord } from '../versions/resolved-record';
import { membersByGolden, type ResolutionScope, type StoredLink } from './scope';

/** Targets of relations change without the golden record that states them, so another job derives these. */
const RELATION_TASKS: ReadonlySet<ReviewTaskKind> = new Set(RELATION_TASK_KINDS);

/** A record that a golden record holds. */
export interface GoldenMember {
  readonly goldenId: string;
  readonly recordNumber: number;
  readonly source: string;
  readonly recordKey: string;
}

/** What stands in the scope of a unit of work before it. */
export interface StoredScope {
  readonly scope: ResolutionScope;
  /** Records in scope whose content does not change. */
  readonly unchanged: readonly ResolvedRecord[];
  /** In force and naming a record in scope, in order; the last may be one that is only supposed. */
  readonly decisions: readonly StandingDecision[];
  /** Ids anchored at records in scope, and the ids that these first carried. */
  readonly anchors: readonly AnchoredId[];
  /** Golden records of {@link ownGoldenIds} and of neighbours, without their members. */
  readonly goldens: readonly Omit<StoredGolden, 'members'>[];
  readonly neighbourMembers: readonly GoldenMember[];
  /** Of any state that name one of these golden records. */
  readonly tasks: readonly StoredTask[];
  readonly pins: readonly GoldenPin[];
  /** Oversized blocks of identifiers that a record in scope leads or stands in. */
  readonly oversizedIdentifiers: readonly OversizedBlock[];
}

/** What the plan says, with the goldens as they stood, which history needs for those of which only a flag changes. */
export interface UnitPlan {
  readonly plan: GoldenChangePlan;
  readonly stored: ReadonlyMap<string, StoredGolden>;
  /** Those of them on which values are fixed, as their records alone make them. */
  readonly unpinned: ReadonlyMap<string, StoredGolden>;
  /** Decisions in force that name a record in scope, in order, and which of them could not be kept. */
  readonly decisions: readonly StandingDecision[];
  readonly unmet: readonly UnmetDecision[];
  /** Where the records in scope were. */
  readonly links: readonly StoredLink[];
}

/** The ids that a unit of work may give to other clusters: carried in scope, or anchored there. */
export function ownGoldenIds({ links }: ResolutionScope, anchors: readonly AnchoredId[]): string[] {
  return [...new Set([...anchors.map(({ goldenId }) => goldenId), ...links.flatMap(({ goldenId }) => goldenId ?? [])])];
}

/** What is to become of the golden records, ids, links and tasks in scope. `mint` gives ids that were never used. */
export function planUnitOfWork(
  policy: ResolutionPolicy,
  changes: readonly RecordChange[],
  before: StoredScope,
  mint: IdGenerator,
): UnitPlan {
  const { scope, decisions, anchors, pins, tasks } = before;
  const records = [...changes.map(({ after }) => after), ...before.unchanged];
  const live = records.filter(isLive);
  const partition = partitionComponents({
    records: live.map(matchRecordOf),
    tombstones: records.filter((record) => !isLive(record)).map(memberOf),
    edges: scope.edges,
    decisions,
    model: policy.entity.model,
    numbersOf: numberReader(policy.entity.declaration),
  });
  const oversized = oversizedNow(before);
  const membersBefore = membersByGolden(scope.links);
  const stored = storedGoldens(before, membersBefore);
  const plan = planGoldenChanges({
    identity: {
      changed: new Set(changes.filter(hasNewContent).map(({ after }) => after.recordNumber)),
      before: [...membersBefore].map(([goldenId, members]) => ({ goldenId, members })),
      after: partition.clusters,
      anchors: anchors.map((anchor) => ({ ...anchor, retired: stored.get(anchor.goldenId)?.status === 'retired' })),
      links: scope.links,
      mint,
    },
    members: live.map(memberOf),
    policy: policy.survivorship,
    pins,
    goldens: ownGoldenIds(scope, anchors).flatMap((id) => stored.get(id) ?? []),
    neighbours: neighboursOf(before, stored),
    edges: partition.boundary,
    findings: findingsOf(before, partition, live, oversized),
    separations: decisions.filter(({ kind }) => kind === 'different'),
    holds: new Set(decisions.flatMap(({ fingerprints }) => fingerprints)),
    crowdedNumbers: crowdedNumbers(oversized),
    tasks,
    derivedElsewhere: RELATION_TASKS,
  });
  const unpinned = withoutPins(pins, stored, live.map(memberOf), policy.survivorship);
  return { plan, stored, unpinned, decisions, unmet: partition.unmet, links: scope.links };
}

function withoutPins(
  pins: readonly GoldenPin[],
  stored: ReadonlyMap<string, StoredGolden>,
  live: readonly MemberRecord[],
  policy: SurvivorshipPolicy,
): Map<string, StoredGolden> {
  if (pins.length === 0) return new Map();
  const byNumber = new Map(live.map((member) => [member.recordNumber, member]));
  return new Map(
    [...stored].flatMap(([goldenId, golden]) => {
      const members = golden.members.flatMap((recordNumber) => byNumber.get(recordNumber) ?? []);
      if (members.length === 0) return [];
      return [[goldenId, { ...golden, composed: composeGolden(members, policy, []) }] as const];
    }),
  );
}

/** By golden id, neighbours among them. */
function storedGoldens(
  { goldens, neighbourMembers }: StoredScope,
  membersBefore: ReadonlyMap<string, readonly number[]>,
): Map<string, StoredGolden> {
  const membersOf = new Map([...membersBefore, ...membersByGolden(neighbourMembers)]);
  return new Map(
    goldens.map((golden) => [golden.goldenId, { ...golden, members: membersOf.get(golden.goldenId) ?? [] }]),
  );
}

/** What a steward should look at, beside what lies between two clusters. */
function findingsOf(
  { scope, decisions }: StoredScope,
  { doubts, unmet }: Partition,
  live: readonly ResolvedRecord[],
  oversized: readonly OversizedBlock[],
): TaskFinding[] {
  const inScope = new Set(scope.recordNumbers);
  return [
    ...doubts,
    ...findCrowdedIdentifiers(oversized.filter(({ firstNumber }) => inScope.has(firstNumber))),
    ...findDecisionDoubts({ decisions, unmet, edges: scope.edges, live: inIdentityOrder(live) }),
  ];
}

/** The oversized blocks as they are once the unit is carried out. */
function oversizedNow({ scope, oversizedIdentifiers }: StoredScope): readonly OversizedBlock[] {
  if (scope.oversizedBlocks === undefined) return oversizedIdentifiers;
  return applyOversizedBlockPlan(oversizedIdentifiers, scope.oversizedBlocks);
}

function inIdentityOrder(records: readonly ResolvedRecord[]): number[] {
  return [...records].sort(compareIdentity).map(({ recordNumber }) => recordNumber);
}

/** A replay that finds the same version in force changes no record, whatever it does to its edges. */
function hasNewContent({ before, after }: RecordChange): boolean {
  return before === undefined || before.effectiveReceiptNumber !== after.effectiveReceiptNumber;
}

function neighboursOf(
  { scope, neighbourMembers }: StoredScope,
  stored: ReadonlyMap<string, StoredGolden>,
): NeighbourGolden[] {
  const byGolden = groupBy(neighbourMembers, ({ goldenId }) => goldenId);
  return scope.neighbourIds.flatMap((goldenId) => {
    const golden = stored.get(goldenId);
    const members = (byGolden.get(goldenId) ?? []).map(({ recordNumber, source, recordKey }) => ({
      recordNumber,
      identity: { source, recordKey },
    }));
    return golden ? [{ goldenId, members, version: golden.version, underReview: golden.underReview }] : [];
  });
}
