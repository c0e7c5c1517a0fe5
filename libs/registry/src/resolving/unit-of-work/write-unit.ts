import type { Transaction } from '@sogoc/persistence';
import type { UnitWrites } from '@sogoc/resolution';

import type { UnitRelations } from '../../relations/unit-relations';
import type { ResolutionRepositories } from './repositories';

/**
 * Writes what a unit of work comes to. The feed's lock comes last and is held to the commit, so nothing may follow this in the
 * transaction.
 */
export async function writeUnit(
  tx: Transaction,
  repositories: ResolutionRepositories,
  writes: UnitWrites,
  relations: UnitRelations,
): Promise<void> {
  await relations.remember(tx, writes.declaration, writes.goldens);
  await writeRecords(tx, repositories, writes);
  await writeGoldens(tx, repositories, writes);
  await writeTasks(tx, repositories, writes);
  await relations.note(tx, writes.declaration, writes.changedNumbers, writes.goldens, writes.droppedReplacements);
  await repositories.goldenHistory.append(tx, writes.history);
  await repositories.events.append(tx, writes.events);
}

async function writeRecords(
  tx: Transaction,
  { resolved, blockingKeys, oversizedBlocks, edges, relations }: ResolutionRepositories,
  writes: UnitWrites,
): Promise<void> {
  await resolved.upsert(tx, writes.records);
  await blockingKeys.remove(tx, writes.blockEntries.removed);
  await blockingKeys.add(tx, writes.blockEntries.added);
  await oversizedBlocks.remove(tx, writes.oversizedBlocks.removed);
  await oversizedBlocks.write(tx, writes.oversizedBlocks.written);
  await edges.remove(tx, writes.edges.removed);
  await edges.upsert(tx, writes.edges.written);
  if (writes.statements) await relations.replace(tx, writes.changedNumbers, writes.statements);
}

async function writeGoldens(
  tx: Transaction,
  { goldenWriter, searchTerms }: ResolutionRepositories,
  { declaration: { entity }, goldens: plan, searchTerms: terms }: UnitWrites,
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
  await searchTerms.write(tx, entity, terms.written, terms.endedIds);
}

async function writeTasks(
  tx: Transaction,
  { tasks }: ResolutionRepositories,
  { declaration: { entity }, tasks: { opened, updated, held, closed } }: UnitWrites,
): Promise<void> {
  await tasks.write(tx, entity, opened, 'open');
  await tasks.write(tx, entity, updated);
  await tasks.write(tx, entity, held, 'held');
  await tasks.close(tx, closed);
}
