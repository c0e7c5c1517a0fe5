import type { TaskFinding } from '@sogoc/golden';
import type { NamedBlockingKey } from '@sogoc/matching';
import type { OversizedBlockRow } from '@sogoc/persistence';

import type { BlockMember, OverfullBlock } from './plan-candidate-pairs';

/** What a change of records does to the keys that too many have. */
export interface OversizedBlockPlan {
  readonly written: readonly OversizedBlockRow[];
  readonly removed: readonly number[];
  /** Records that begin or cease to stand for an identifier, so that the tasks of their clusters change. */
  readonly standIns: readonly number[];
}

/** The row of a key whose block, handed in in block order and at least one longer than its usable part, is too large; else undefined. */
export function oversizedBlock(
  entity: string,
  { key, name, scheme }: NamedBlockingKey,
  block: readonly BlockMember[],
  cappedBlockSize: number,
): OversizedBlockRow | undefined {
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
  blocks: readonly OverfullBlock[],
  nameOf: (blockingKey: number) => NamedBlockingKey,
  cappedBlockSize: number,
): OversizedBlockPlan {
  const written: OversizedBlockRow[] = [];
  const removed: number[] = [];
  const standIns = new Set<number>();
  for (const { blockingKey, ledBy, members } of blocks) {
    const named = nameOf(blockingKey);
    const row = oversizedBlock(entity, named, members, cappedBlockSize);
    if (row) written.push(row);
    else removed.push(blockingKey);
    if (named.scheme === undefined || ledBy === row?.firstNumber) continue;
    for (const recordNumber of [ledBy, row?.firstNumber]) if (recordNumber !== undefined) standIns.add(recordNumber);
  }
  return { written, removed, standIns: [...standIns] };
}

/** The rows as they stand once the plan is carried out, of blocks led by one of these records. */
export function applyOversizedBlockPlan(
  stored: readonly OversizedBlockRow[],
  { written, removed }: OversizedBlockPlan,
  leaders: ReadonlySet<number>,
): OversizedBlockRow[] {
  const replaced = new Set([...removed, ...written.map(({ blockingKey }) => blockingKey)]);
  return [...stored.filter(({ blockingKey }) => !replaced.has(blockingKey)), ...written].filter(({ firstNumber }) =>
    leaders.has(firstNumber),
  );
}

/**
 * Identifiers that more records carry than are compared with one another: none is one thing's, whatever it looks like. The first
 * record of the block stands for all, so that there is one task and not hundreds.
 */
export function findCrowdedIdentifiers(rows: readonly OversizedBlockRow[]): TaskFinding[] {
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
