/** The subtree of `2 ** level` leaves that begins at leaf `position * 2 ** level`. */
export interface TreeNode {
  readonly level: number;
  readonly position: number;
}

/** Leaves from `start` on, without `end`. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** The name of a node, for maps. */
export const nodeName = ({ level, position }: TreeNode): string => `${level}/${position}`;

/** 2 to a power: shifts would end at 32 bits. */
export const leavesOf = (level: number): number => 2 ** level;

/** The largest power of two below `size`, which is at least 2: where a tree parts (RFC 6962, 2.1). */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/**
 * The complete subtrees that the leaves of a range fall into, from left to right. `start` must be a multiple of the range's own largest
 * power of two, as it is for every part of a proof.
 */
export function completeSubtrees({ start, end }: LeafRange): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = start; at < end;) {
    const level = highestLevel(end - at);
    nodes.push({ level, position: at / leavesOf(level) });
    at += leavesOf(level);
  }
  return nodes;
}

function highestLevel(size: number): number {
  let level = 0;
  while (leavesOf(level + 1) <= size) level += 1;
  return level;
}
