import { type EntityDeclaration, searchTermsOf } from '@sogoc/core-entities';
import type { IdGenerator } from '@sogoc/kernel';
import { type GoldenWrite, headlineOf, type GoldenChangePlan, type StoredGolden, deriveLineage } from '@sogoc/golden';
import type { BlockMemberRow, HistoryRow, Transaction } from '@sogoc/persistence';

import { droppedReplacements, statementRows, type WantedIdentifier } from '@sogoc/resolution';
import type { UnitRelations } from '../relations/unit-relations';
import type { EdgePlan } from './plan-edges';
import type { UnitPlan } from './plan-unit';
import type { RecordChange } from './record-changes';
import type { ResolutionRepositories } from './resolution-repositories';

/** Carries a plan out. The feed's lock comes last and is held to the commit, so nothing may follow this in the transaction. */
export async function applyUnit(
  tx: Transaction,
  repositories: ResolutionRepositories,
  declaration: EntityDeclaration,
  changes: readonly RecordChange[],
  edgePlan: EdgePlan,
  { plan, stored }: UnitPlan,
  mint: IdGenerator,
  relations?: UnitRelations,
): Promise<void> {
  const { entity } = declaration;
  await writeRecords(tx, repositories, declaration, changes, edgePlan);
  await writeGoldens(tx, repositories, entity, plan);
  await writeSearchTerms(tx, repositories, declaration, plan);
  await writeTasks(tx, repositories, entity, plan, mint);
  const changedNumbers = changes.map(({ after }) => after.recordNumber);
  await relations?.note(tx, declaration, changedNumbers, plan, droppedBy(declaration, changes));
  await repositories.goldenWriter.appendHistory(tx, historyOf(plan, stored));
  await repositories.events.append(
    tx,
    plan.events.map((event) => ({ ...event, entity })),
  );
}

async function writeRecords(
  tx: Transaction,
  { resolved, blockingKeys, oversizedBlocks, edges, relations }: ResolutionRepositories,
  declaration: EntityDeclaration,
  changes: readonly RecordChange[],
  edgePlan: EdgePlan,
): Promise<void> {
  await resolved.upsert(
    tx,
    changes.map(({ after }) => after),
  );
  await blockingKeys.remove(
    tx,
    changes.flatMap(({ before, after }) => keyRows(before, after)),
  );
  await blockingKeys.add(
    tx,
    changes.flatMap(({ before, after }) => keyRows(after, before)),
  );
  await oversizedBlocks.remove(tx, edgePlan.oversizedBlocks?.removed ?? []);
  await oversizedBlocks.write(tx, edgePlan.oversizedBlocks?.written ?? []);
  await edges.remove(tx, edgePlan.removed);
  await edges.upsert(tx, edgePlan.written);
  if (declaration.relations.length === 0) return;
  await relations.replace(
    tx,
    changes.map(({ after }) => after.recordNumber),
    changes.flatMap(({ after }) => statementRows(declaration, after.recordNumber, after.attributes)),
  );
}

function droppedBy(declaration: EntityDeclaration, changes: readonly RecordChange[]): WantedIdentifier[] {
  return changes.flatMap(({ before, after }) =>
    before ? droppedReplacements(declaration, after.recordNumber, before.attributes, after.attributes) : [],
  );
}

/** The keys that `one` has and `other` has not. */
function keyRows(one: RecordChange['before'], other: RecordChange['before']): BlockMemberRow[] {
  if (!one) return [];
  const known = new Set(other?.blockingKeys ?? []);
  return one.blockingKeys
    .filter((blockingKey) => !known.has(blockingKey))
    .map((blockingKey) => ({ blockingKey, blockOrder: one.blockOrder, recordNumber: one.recordNumber }));
}

async function writeGoldens(
  tx: Transaction,
  { goldenWriter }: ResolutionRepositories,
  entity: string,
  plan: GoldenChangePlan,
): Promise<void> {
  await goldenWriter.writeGoldens(tx, entity, plan.goldens);
  await goldenWriter.mintAnchors(tx, entity, plan.identity.minted);
  await goldenWriter.moveAnchors(tx, plan.identity.anchorMoves);
  await goldenWriter.writeLinks(tx, entity, plan.identity.links);
  await goldenWriter.unlink(tx, plan.identity.unlinked);
  await goldenWriter.endGoldens(tx, 'merged', plan.merged);
  await goldenWriter.endGoldens(tx, 'retired', plan.retired);
  await goldenWriter.setReviewFlags(tx, plan.reviewFlags);
  await goldenWriter.writeIdentifiers(tx, entity, plan.identifiers);
}

async function writeSearchTerms(
  tx: Transaction,
  { searchTerms }: ResolutionRepositories,
  { entity, attributes }: EntityDeclaration,
  { goldens, merged, retired }: GoldenChangePlan,
): Promise<void> {
  const rows = goldens.map(({ goldenId, composed }) => ({
    goldenId,
    terms: searchTermsOf(attributes, composed.attributes),
  }));
  const endedIds = [...merged, ...retired].map(({ goldenId }) => goldenId);
  await searchTerms.write(tx, entity, rows, endedIds);
}

async function writeTasks(
  tx: Transaction,
  { tasks }: ResolutionRepositories,
  entity: string,
  { tasks: diff }: GoldenChangePlan,
  mint: IdGenerator,
): Promise<void> {
  const created = diff.create.map((draft) => ({ id: mint(), draft }));
  await tasks.write(tx, entity, [...created, ...diff.reopen], 'open');
  await tasks.write(tx, entity, diff.update);
  await tasks.write(tx, entity, diff.hold, 'held');
  await tasks.close(tx, diff.close);
}

function historyOf(plan: GoldenChangePlan, stored: ReadonlyMap<string, StoredGolden>): HistoryRow[] {
  const lineages = deriveLineage(plan.identity.transitions);
  const step = (goldenId: string): Pick<HistoryRow, 'change' | 'otherIds' | 'steps'> => {
    const steps = lineages.get(goldenId) ?? [];
    return { ...headlineOf(steps), ...(steps.length > 1 && { steps }) };
  };
  const written = plan.goldens.map((golden) => ({
    goldenId: golden.goldenId,
    version: golden.version,
    ...step(golden.goldenId),
    document: documentOf(golden),
  }));
  const flagged = plan.reviewFlags.map(({ goldenId, version, underReview }) => {
    const { composed, members = [] } = stored.get(goldenId) ?? {};
    const recordIds = [...members].sort((left, right) => left - right).map(String);
    const document = { ...composed, recordCount: members.length, recordIds, underReview };
    return { goldenId, version, change: 'updated', otherIds: [], document };
  });
  const ended = [...plan.merged, ...plan.retired].map(({ goldenId, version }) => ({
    goldenId,
    version,
    ...step(goldenId),
    document: {},
  }));
  return [...written, ...flagged, ...ended];
}

function documentOf({ composed, members, underReview }: GoldenWrite): unknown {
  const { attributes, provenance, identifiers, recordCount } = composed;
  return { attributes, provenance, identifiers, recordCount, recordIds: members.map(String), underReview };
}
