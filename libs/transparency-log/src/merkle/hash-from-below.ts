import { nodeName, type TreeNode } from './complete-subtrees';
import { nodeHash } from './tree-hash';

/** The hashes of nodes from those `below` them, by name. Throws `RangeError` when one is missing. */
export function hashesFromBelow(
  nodes: readonly TreeNode[],
  below: ReadonlyMap<string, Buffer>,
): ReadonlyMap<string, Buffer> {
  return new Map(nodes.map((node) => [nodeName(node), hashFromBelow(node, below)]));
}

function hashFromBelow({ level, position }: TreeNode, below: ReadonlyMap<string, Buffer>): Buffer {
  const known = below.get(nodeName({ level, position }));
  if (known !== undefined) return known;
  if (level === 0) throw new RangeError(`The leaf of entry ${position} is not known`);
  const child = (side: 0 | 1): Buffer => hashFromBelow({ level: level - 1, position: position * 2 + side }, below);
  return nodeHash(child(0), child(1));
}
