import type { TaskFinding } from '@sogoc/golden';
import { type NamedBlockingKey, namedBlockingKeysOf } from '@sogoc/matching';

import type { ResolutionPolicy } from '../policy/resolution-policy';
import { numberName } from './number-questions';
import type { RecordChange } from '../versions/resolved-record';
import type { BlockMember } from './block-entries';
import type { CandidatePairPlan, OversizedBlockChange } from './plan-candidate-pairs';

/** A blocking key that more records have than its capped block holds. */
export interface OversizedBlock {
  readonly blockingKey: number;
  readonly entity: string;
  /** What kind of key. */
  readonly name: string;
  /** Of a key that is an identifier. */
  readonly scheme: string | null;
  /** The first record of the block. */
  readonly firstNumber: number;
  /** The last place of the capped block: what stands behind it is not compared by this key. */
  readonly lastOrder: number;
  readonly lastNumber: number;
}

/** What a change of records does to the keys that too many have. */
export interface OversizedBlockPlan {
  readonly written: readonly OversizedBlock[];
  readonly removed: readonly number[];
  /**
   * Records that begin or cease to stand for an identifier, so that the tasks of their clusters change; and all that state one that
   * begins or ceases to be crowded.
   */
  readonly standIns: readonly number[];
}

/** The row of a key whose block, handed in in block order and at least one longer than the cap, is too large; else undefined. */
export function oversizedBlock(
  entity: string,
  { key, name, scheme }: NamedBlockingKey,
  block: readonly BlockMember[],
  cappedBlockSize: number,
): OversizedBlock | undefined {
  const [first] = block;
  const last = block[cappedBlockSize - 1];
  if (first === undefined || last === undefined || block.length <= cappedBlockSize) return undefined;
  return {
    blockingKey: key,
    entity,
    name,
    scheme: scheme ?? null,
    firstNumber: first.recordNumber,
    lastOrder: last.blockOrder,
    lastNumber: last.recordNumber,
  };
}

/** `nameOf` tells the kind of a key that a changed record has or had. */
export function planOversizedBlocks(
  entity: string,
  blocks: readonly OversizedBlockChange[],
  nameOf: (blockingKey: number) => NamedBlockingKey,
  cappedBlockSize: number,
): OversizedBlockPlan {
  const written: OversizedBlock[] = [];
  const removed: number[] = [];
  const standIns = new Set<number>();
  for (const { blockingKey, ledBy, members } of blocks) {
    const named = nameOf(blockingKey);
    const row = oversizedBlock(entity, named, members, cappedBlockSize);
    if (row) written.push(row);
    else removed.push(blockingKey);
    if (named.scheme === undefined || ledBy === row?.firstNumber) continue;
    // Whether there is one task for the number or one for each question is another matter now, for all that state it.
    if (ledBy === undefined || row === undefined) members.forEach(({ recordNumber }) => standIns.add(recordNumber));
    for (const recordNumber of [ledBy, row?.firstNumber]) if (recordNumber !== undefined) standIns.add(recordNumber);
  }
  return { written, removed, standIns: [...standIns] };
}

/** Keys are named only when a block is too large: their names are worked out from the features of a record that has them. */
export function oversizedBlocksOf(
  { oversized }: CandidatePairPlan,
  changes: readonly RecordChange[],
  { entity, cappedBlockSize }: ResolutionPolicy,
): OversizedBlockPlan {
  const { entity: name, blockingKeys } = entity.declaration;
  const nameOf = (key: number): NamedBlockingKey => {
    const rows = changes.flatMap(({ before, after }) => [after, ...(before ? [before] : [])]);
    const row = rows.find((each) => each.blockingKeys.includes(key));
    return (
      namedBlockingKeysOf(name, blockingKeys, row?.features ?? {}).find((named) => named.key === key) ?? {
        key,
        name: '',
      }
    );
  };
  return planOversizedBlocks(name, oversized, nameOf, cappedBlockSize);
}

/** The rows as they stand once the plan is carried out. */
export function applyOversizedBlockPlan(
  stored: readonly OversizedBlock[],
  { written, removed }: OversizedBlockPlan,
): OversizedBlock[] {
  const replaced = new Set([...removed, ...written.map(({ blockingKey }) => blockingKey)]);
  return [...stored.filter(({ blockingKey }) => !replaced.has(blockingKey)), ...written];
}

/** Numbers that more records state than are compared with one another, by name. */
export function crowdedNumbers(rows: readonly OversizedBlock[]): Set<string> {
  return new Set(rows.flatMap(({ scheme, blockingKey }) => (scheme === null ? [] : [numberName(scheme, blockingKey)])));
}

/**
 * Identifiers that more records carry than are compared with one another: none is one thing's, whatever it looks like. The first
 * record of the block stands for all, so that there is one task and not hundreds.
 */
export function findCrowdedIdentifiers(rows: readonly OversizedBlock[]): TaskFinding[] {
  return rows.flatMap(({ scheme, firstNumber }): TaskFinding[] =>
    scheme === null
      ? []
      : [
          {
            kind: 'crowded-identifier',
            recordNumbers: [firstNumber],
            qualifier: scheme,
            reasons: ['more-records-than-compared'],
          },
        ],
  );
}
