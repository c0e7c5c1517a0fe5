import {
  planGoldenChanges,
  type NeighbourGolden,
  type GoldenChangePlan,
  type ReviewTaskKind,
  type StoredGolden,
} from '@sogoc/golden';
import { compareIdentity, type IdGenerator } from '@sogoc/kernel';
import type { UnmetDecision } from '@sogoc/matching';
import {
  type OversizedBlockRow,
  type GoldenMemberRow,
  LinkRow,
  type ResolvedRecordRow,
  type StandingDecision,
  type Transaction,
} from '@sogoc/persistence';
import { RELATION_TASK_KINDS } from '@sogoc/resolution';
import { applyOversizedBlockPlan, findCrowdedIdentifiers } from './oversized-blocks';
import { findDecisionDoubts } from './find-decision-doubts';
import { partComponents } from './part-components';
import { memberOf } from './member-of';
import { membersByGolden } from './members-by-golden';
import { isLive, matchRecordOf, type RecordChange } from './record-changes';
import type { ResolutionPolicy } from './resolution-policy';
import type { ResolutionRepositories } from './resolution-repositories';
import type { ResolutionScope } from './resolution-scope';

/** Targets of relations change without the golden record that states them, so another job derives these. */
const RELATION_TASKS: ReadonlySet<ReviewTaskKind> = new Set(RELATION_TASK_KINDS);

/** What the plan says, with the goldens as they stood, which history needs for those of which only a flag changes. */
export interface UnitPlan {
  readonly plan: GoldenChangePlan;
  readonly stored: ReadonlyMap<string, StoredGolden>;
  /** Decisions in force that name a record in scope, in order, and which of them could not be kept. */
  readonly decisions: readonly StandingDecision[];
  readonly unmet: readonly UnmetDecision[];
  /** Where the records in scope were. */
  readonly links: readonly LinkRow[];
}

/** What a decision would do if it were made: read with those in force, stored nowhere. */
export interface PlanOptions {
  readonly supposed?: readonly StandingDecision[];
}

/** Reads what stands in the locked scope and computes what is to become of it. */
export async function planUnit(
  tx: Transaction,
  repositories: ResolutionRepositories,
  policy: ResolutionPolicy,
  changes: readonly RecordChange[],
  scope: ResolutionScope,
  mint: IdGenerator,
  { supposed = [] }: PlanOptions = {},
): Promise<UnitPlan> {
  const { goldenState, decisionState } = repositories;
  const rows = await readScopeRecords(tx, repositories, changes, scope);
  const live = rows.filter(isLive);
  const decisions = [...(await decisionState.naming(tx, scope.recordNumbers)), ...supposed];
  const partition = partComponents({
    records: live.map(matchRecordOf),
    tombstones: rows.filter((row) => !isLive(row)).map(memberOf),
    edges: scope.edges,
    decisions,
    model: policy.entity.model,
  });
  const anchors = await goldenState.anchors(
    tx,
    scope.recordNumbers,
    scope.links.map((link) => link.firstGoldenId),
  );
  const ownIds = [
    ...new Set([...anchors.map((anchor) => anchor.goldenId), ...scope.links.flatMap((link) => link.goldenId ?? [])]),
  ];
  const heads = await goldenState.heads(tx, [...ownIds, ...scope.neighbourIds]);
  const neighbourMembers = await goldenState.members(tx, scope.neighbourIds);
  const tasks = await goldenState.tasks(tx, [...ownIds, ...scope.neighbourIds]);

  const before = membersByGolden(scope.links);
  const membersOf = new Map([...before, ...membersByGolden(neighbourMembers)]);
  const stored = new Map(
    heads.map((head) => [head.goldenId, { ...head, members: membersOf.get(head.goldenId) ?? [] }]),
  );
  const plan = planGoldenChanges({
    identity: {
      changed: new Set(changes.filter(hasNewContent).map(({ after }) => after.recordNumber)),
      before: [...before].map(([goldenId, members]) => ({ goldenId, members })),
      after: partition.clusters,
      anchors: anchors.map((anchor) => ({ ...anchor, retired: stored.get(anchor.goldenId)?.status === 'retired' })),
      links: scope.links,
      mint,
    },
    members: live.map(memberOf),
    policy: policy.survivorship,
    pins: await decisionState.pins(tx, ownIds),
    goldens: ownIds.flatMap((id) => stored.get(id) ?? []),
    neighbours: neighboursOf(scope.neighbourIds, neighbourMembers, stored),
    edges: partition.boundary,
    findings: [
      ...partition.doubts,
      ...findCrowdedIdentifiers(await crowdedIdentifiersOf(tx, repositories, scope)),
      ...findDecisionDoubts({
        decisions,
        unmet: partition.unmet,
        edges: scope.edges,
        live: inIdentityOrder(live),
      }),
    ],
    separations: decisions.filter(({ kind }) => kind === 'different'),
    holds: new Set(decisions.flatMap(({ fingerprints }) => fingerprints)),
    tasks,
    derivedElsewhere: RELATION_TASKS,
  });
  return { plan, stored, decisions, unmet: partition.unmet, links: scope.links };
}

async function readScopeRecords(
  tx: Transaction,
  repositories: ResolutionRepositories,
  changes: readonly RecordChange[],
  scope: ResolutionScope,
): Promise<ResolvedRecordRow[]> {
  const changed = new Set(changes.map(({ after }) => after.recordNumber));
  const unchanged = await repositories.resolved.find(
    tx,
    scope.recordNumbers.filter((recordNumber) => !changed.has(recordNumber)),
  );
  return [...changes.map(({ after }) => after), ...unchanged];
}

async function crowdedIdentifiersOf(
  tx: Transaction,
  { oversizedBlocks }: ResolutionRepositories,
  scope: ResolutionScope,
): Promise<OversizedBlockRow[]> {
  const stored = await oversizedBlocks.identifiersLedBy(tx, scope.recordNumbers);
  return scope.oversizedBlocks
    ? applyOversizedBlockPlan(stored, scope.oversizedBlocks, new Set(scope.recordNumbers))
    : stored;
}

function inIdentityOrder(rows: readonly ResolvedRecordRow[]): number[] {
  return [...rows].sort(compareIdentity).map(({ recordNumber }) => recordNumber);
}

/** A replay that finds the same version in force changes no record, whatever it does to its edges. */
function hasNewContent({ before, after }: RecordChange): boolean {
  return before === undefined || before.effectiveReceiptNumber !== after.effectiveReceiptNumber;
}

function neighboursOf(
  neighbourIds: readonly string[],
  rows: readonly GoldenMemberRow[],
  stored: ReadonlyMap<string, StoredGolden>,
): NeighbourGolden[] {
  return neighbourIds.flatMap((goldenId) => {
    const head = stored.get(goldenId);
    const members = rows
      .filter((row) => row.goldenId === goldenId)
      .map(({ recordNumber, source, recordKey }) => ({ recordNumber, identity: { source, recordKey } }));
    return head ? [{ goldenId, members, version: head.version, underReview: head.underReview }] : [];
  });
}
