import type { TaskFinding } from '@sogoc/golden';
import type { NamedMatchKey } from '@sogoc/matching';
import type { CrowdedKeyRow } from '@sogoc/persistence';

import type { BlockMember, OverfullBlock } from './plan-candidate-pairs';

/** What a change of records does to the keys that too many have. */
export interface CrowdedKeyPlan {
  readonly written: readonly CrowdedKeyRow[];
  readonly removed: readonly number[];
  /** Records that begin or cease to stand for an identifier, so that the tasks of their clusters change. */
  readonly standIns: readonly number[];
}

/** The row of a key whose block, handed in in block order and at least one longer than its usable part, is too large; else undefined. */
export function crowdedKey(
  entity: string,
  { key, name, scheme }: NamedMatchKey,
  block: readonly BlockMember[],
  usableBlockSize: number,
): CrowdedKeyRow | undefined {
  const [first] = block;
  const last = block[usableBlockSize - 1];
  if (first === undefined || last === undefined || block.length <= usableBlockSize) return undefined;
  return {
    matchKey: key,
    entity,
    name,
    scheme: scheme ?? null,
    firstNo: first.recordNo,
    lastOrder: last.blockOrder,
    lastNo: last.recordNo,
  };
}

/** `nameOf` tells the kind of a key that a changed record has or had. */
export function planCrowdedKeys(
  entity: string,
  blocks: readonly OverfullBlock[],
  nameOf: (matchKey: number) => NamedMatchKey,
  usableBlockSize: number,
): CrowdedKeyPlan {
  const written: CrowdedKeyRow[] = [];
  const removed: number[] = [];
  const standIns = new Set<number>();
  for (const { matchKey, ledBy, members } of blocks) {
    const named = nameOf(matchKey);
    const row = crowdedKey(entity, named, members, usableBlockSize);
    if (row) written.push(row);
    else removed.push(matchKey);
    if (named.scheme === undefined || ledBy === row?.firstNo) continue;
    for (const no of [ledBy, row?.firstNo]) if (no !== undefined) standIns.add(no);
  }
  return { written, removed, standIns: [...standIns] };
}

/** The rows as they stand once the plan is carried out, of blocks led by one of these records. */
export function applyCrowdedKeyPlan(
  stored: readonly CrowdedKeyRow[],
  { written, removed }: CrowdedKeyPlan,
  leaders: ReadonlySet<number>,
): CrowdedKeyRow[] {
  const replaced = new Set([...removed, ...written.map(({ matchKey }) => matchKey)]);
  return [...stored.filter(({ matchKey }) => !replaced.has(matchKey)), ...written].filter(({ firstNo }) =>
    leaders.has(firstNo),
  );
}

/**
 * Identifiers that more records carry than are compared with one another: none is one thing's, whatever it looks like. The first
 * record of the block stands for all, so that there is one task and not hundreds.
 */
export function findCrowdedIdentifiers(rows: readonly CrowdedKeyRow[]): TaskFinding[] {
  return rows.flatMap(({ scheme, firstNo }): TaskFinding[] =>
    scheme === null
      ? []
      : [
          {
            kind: 'crowded-identifier',
            recordNos: [firstNo],
            qualifier: scheme,
            reasons: ['more-records-than-compared'],
          },
        ],
  );
}
