import { COPIED_FROM, keepingPlans, PLANS_KEPT_FROM, type Transaction } from '@sogoc/persistence';
import type { ResolvedRecord, UnitWrites } from '@sogoc/resolution';

import type { UnitRelations } from '../../relations/unit-relations';
import type { LoadedSlice } from './loaded-slice';
import type { ResolutionRepositories } from './repositories';

/** One statement mostly; nothing where there is nothing to write. */
type Write = () => Promise<void>;

/**
 * Writes what a unit of work comes to. The feed's lock comes last and is held to the commit, so nothing may follow this in the
 * transaction.
 */
export async function writeUnit(
  tx: Transaction,
  repositories: ResolutionRepositories,
  writes: UnitWrites,
  relations: UnitRelations,
  slice?: LoadedSlice,
): Promise<void> {
  const { declaration, changedNumbers, goldens, droppedReplacements } = writes;
  await relations.remember(tx, declaration, goldens);
  await writeState(tx, writes, {
    referring: referringWrites(tx, repositories, writes, slice),
    others: [
      ...recordWrites(tx, repositories, writes),
      ...goldenWrites(tx, repositories, writes),
      ...taskWrites(tx, repositories, writes),
    ],
  });
  await relations.note(tx, declaration, changedNumbers, goldens, droppedReplacements);
  await tx.inOneTrip(() => [
    repositories.goldenHistory.appendStanding(tx, writes.history.standing),
    repositories.goldenHistory.append(tx, writes.history.whole),
    repositories.events.append(tx, writes.events),
  ]);
}

interface StateWrites {
  /** The tables whose rows the server looks up others for, and those others. */
  readonly referring: readonly Write[];
  readonly others: readonly Write[];
}

/** Few rows take one trip to the server; of many each table is written by itself. */
async function writeState(tx: Transaction, writes: UnitWrites, { referring, others }: StateWrites): Promise<void> {
  const { changedNumbers, goldens } = writes;
  const rows = changedNumbers.length + goldens.goldens.length + goldens.identity.links.length;
  if (rows < PLANS_KEPT_FROM && !areCopied(writes)) {
    await tx.inOneTrip(() => [...referring, ...others].map((write) => write()));
    return;
  }
  await keepingPlans(tx, rows, () => inOrder(referring));
  await inOrder(others);
}

async function inOrder(writes: readonly Write[]): Promise<void> {
  for (const write of writes) await write();
}

/** Whether rows of a table are copied although few records change: a record may have hundreds of edges or numbers. */
function areCopied({ goldens: { identifiers }, edges }: UnitWrites): boolean {
  const identifierRows = identifiers.reduce((sum, { add }) => sum + add.length, 0);
  return Math.max(identifierRows, edges.added.length) >= COPIED_FROM;
}

function referringWrites(
  tx: Transaction,
  { resolved, goldenWriter }: ResolutionRepositories,
  { declaration: { entity }, records, links, goldens: { goldens, identity } }: UnitWrites,
  slice: LoadedSlice | undefined,
): Write[] {
  const isLoaded = (record: ResolvedRecord): boolean => slice?.records.get(record.recordNumber) === record;
  const loaded = records.added.filter(isLoaded).map(({ recordNumber }) => recordNumber);
  const others = loaded.length === 0 ? records.added : records.added.filter((record) => !isLoaded(record));
  return [
    () => resolved.addLoaded(tx, loaded),
    () => resolved.write(tx, others, records.changed),
    () => goldenWriter.writeGoldens(tx, entity, goldens),
    () => goldenWriter.mintAnchors(tx, entity, identity.minted),
    () => goldenWriter.writeLinks(tx, entity, links),
  ];
}

function recordWrites(
  tx: Transaction,
  { blockingKeys, oversizedBlocks, edges, relations }: ResolutionRepositories,
  writes: UnitWrites,
): Write[] {
  const { statements, records } = writes;
  const known = records.changed.map(({ recordNumber }) => recordNumber);
  return [
    () => blockingKeys.remove(tx, writes.leftBlocks),
    () => blockingKeys.add(tx, writes.changedNumbers),
    () => oversizedBlocks.remove(tx, writes.oversizedBlocks.removed),
    () => oversizedBlocks.write(tx, writes.oversizedBlocks.written),
    () => edges.remove(tx, writes.edges.removed),
    () => edges.write(tx, writes.edges.added, writes.edges.changed),
    ...(statements ? [() => relations.replace(tx, known, statements)] : []),
  ];
}

function goldenWrites(
  tx: Transaction,
  { goldenWriter, searchTerms }: ResolutionRepositories,
  { declaration: { entity }, goldens: plan, searchTerms: terms }: UnitWrites,
): Write[] {
  return [
    () => goldenWriter.moveAnchors(tx, plan.identity.anchorMoves),
    () => goldenWriter.unlink(tx, plan.identity.unlinked),
    () => goldenWriter.endGoldens(tx, 'merged', plan.merged),
    () => goldenWriter.endGoldens(tx, 'retired', plan.retired),
    () => goldenWriter.setReviewFlags(tx, plan.reviewFlags),
    () => goldenWriter.writeIdentifiers(tx, entity, plan.identifiers),
    () => searchTerms.write(tx, entity, terms.written, terms.endedIds),
  ];
}

function taskWrites(
  tx: Transaction,
  { tasks }: ResolutionRepositories,
  { declaration: { entity }, tasks: { opened, updated, held, closed } }: UnitWrites,
): Write[] {
  return [
    () => tasks.write(tx, entity, opened, 'open'),
    () => tasks.write(tx, entity, updated),
    () => tasks.write(tx, entity, held, 'held'),
    () => tasks.close(tx, closed),
  ];
}
