import { keepingPlans, type Transaction } from '@sogoc/persistence';
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
  await writeReferring(tx, repositories, writes);
  await writeRecords(tx, repositories, writes);
  await writeGoldens(tx, repositories, writes);
  await writeTasks(tx, repositories, writes);
  await relations.note(tx, writes.declaration, writes.changedNumbers, writes.goldens, writes.droppedReplacements);
  await repositories.goldenHistory.appendStanding(tx, writes.history.standing);
  await repositories.goldenHistory.append(tx, writes.history.whole);
  await repositories.events.append(tx, writes.events);
}

/** The tables whose rows the server looks up others for, and those others. */
async function writeReferring(
  tx: Transaction,
  { resolved, goldenWriter }: ResolutionRepositories,
  { declaration: { entity }, changedNumbers, records, links, goldens: { goldens, identity } }: UnitWrites,
): Promise<void> {
  await keepingPlans(tx, changedNumbers.length + goldens.length + identity.links.length, async () => {
    await resolved.write(tx, records.added, records.changed);
    await goldenWriter.writeGoldens(tx, entity, goldens);
    await goldenWriter.mintAnchors(tx, entity, identity.minted);
    await goldenWriter.writeLinks(tx, entity, links);
  });
}

async function writeRecords(
  tx: Transaction,
  { blockingKeys, oversizedBlocks, edges, relations }: ResolutionRepositories,
  writes: UnitWrites,
): Promise<void> {
  await blockingKeys.remove(tx, writes.leftBlocks);
  await blockingKeys.add(tx, writes.changedNumbers);
  await oversizedBlocks.remove(tx, writes.oversizedBlocks.removed);
  await oversizedBlocks.write(tx, writes.oversizedBlocks.written);
  await edges.remove(tx, writes.edges.removed);
  await edges.write(tx, writes.edges.added, writes.edges.changed);
  if (writes.statements) {
    const known = writes.records.changed.map(({ recordNumber }) => recordNumber);
    await relations.replace(tx, known, writes.statements);
  }
}

async function writeGoldens(
  tx: Transaction,
  { goldenWriter, searchTerms }: ResolutionRepositories,
  { declaration: { entity }, goldens: plan, searchTerms: terms }: UnitWrites,
): Promise<void> {
  await goldenWriter.moveAnchors(tx, plan.identity.anchorMoves);
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
