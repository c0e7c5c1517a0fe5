import type { BulkLoad, BulkLoadChunk, Transaction } from '@sogoc/persistence';
import {
  blocksOfRuns,
  compareShard,
  tooCommonKeys,
  type KeyBlock,
  keyRunsOf,
  LoadSlices,
  numberReader,
  RecordPlaces,
  type ResolutionPolicy,
} from '@sogoc/resolution';

import { standardiseRecords } from '../unit-of-work/read-record-changes';
import type { ResolutionRepositories } from '../unit-of-work/repositories';

/** What one chunk of a stage is done with. Nothing of the registry is locked or changed. */
export interface ChunkOfStage {
  readonly load: BulkLoad;
  readonly chunk: BulkLoadChunk;
  readonly policy: ResolutionPolicy;
  /** Records of one slice. */
  readonly sliceSize: number;
}

type Stage = (tx: Transaction, repositories: ResolutionRepositories, subject: ChunkOfStage) => Promise<void>;

/** What some records amount to, and who has which keys. */
export const standardise: Stage = async (tx, repositories, { load, chunk, policy }) => {
  const { after } = await standardiseRecords(tx, repositories, policy, chunk.recordNumbers);
  const records = [...after.values()];
  await repositories.loadRecords.add(tx, records);
  await repositories.loadKeys.add(tx, keyRunsOf(records, load.shards));
};

/** Which keys of a shard too many have to be compared by them. */
export const count: Stage = async (tx, { loadKeys }, { chunk, policy }) => {
  const blocks = blocksOfRuns(await loadKeys.runs(tx, chunk.chunkNumber));
  await loadKeys.addCrowded(tx, tooCommonKeys(blocks, policy));
};

/** Edges between those who meet in a shard. */
export const compare: Stage = async (tx, { loadKeys, loadRecords, loadEdges }, { chunk, policy }) => {
  const crowded = await loadKeys.crowded(tx);
  const blocks = [...meetings(blocksOfRuns(await loadKeys.runs(tx, chunk.chunkNumber)), crowded)];
  const meeting = new Set(blocks.flatMap(({ recordNumbers }) => recordNumbers));
  const records = await loadRecords.compared(tx, [...meeting]);
  const byNumber = new Map(records.map((record) => [record.recordNumber, record]));
  const { model, declaration } = policy.entity;
  const rules = { crowded, model, numbersOf: numberReader(declaration) };
  await loadEdges.add(
    tx,
    compareShard(blocks, (recordNumber) => byNumber.get(recordNumber), rules),
  );
};

function* meetings(blocks: Iterable<KeyBlock>, crowded: ReadonlySet<number>): Generator<KeyBlock> {
  for (const block of blocks) if (!crowded.has(block.key)) yield block;
}

/** Whom an edge joins goes into one slice. */
export const group: Stage = async (tx, { bulkLoads, loadRecords, loadEdges }, { load, sliceSize }) => {
  const places = new RecordPlaces();
  for await (const page of loadRecords.numbers(tx)) page.forEach((recordNumber) => places.add(recordNumber, true));
  const slices = new LoadSlices(places);
  for await (const page of loadEdges.ends(tx)) page.forEach(([left, right]) => slices.join(left, right));
  const chunks = [...slices.pack(sliceSize)].map((recordNumbers, chunkNumber) => ({ chunkNumber, recordNumbers }));
  await bulkLoads.addChunks(tx, load, 'resolve', chunks);
};
