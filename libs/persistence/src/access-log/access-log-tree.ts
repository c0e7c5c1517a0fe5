import {
  edgeNodes,
  hashesFromBelow,
  nodeName,
  type RightEdge,
  storedNodesUnder,
  type TreeNode,
} from '@sogoc/transparency-log';

import type { RunStatement } from './access-log-pool';

interface HashRow extends TreeNode {
  readonly hash: Buffer;
}

const SIZE = 'SELECT access_log_size() AS size';

/** A beginning has the hashes of the leaves before it that no inner node stands over. */
const HASHES = `
SELECT n.level::int AS level, n.position, n.hash
FROM access_log_node n JOIN unnest($1::int[], $2::bigint[]) AS asked(level, position) ON n.level = asked.level AND n.position = asked.position
UNION ALL
SELECT 0, seq, leaf_hash FROM access_entry WHERE seq = ANY ($3::bigint[])
UNION ALL
SELECT 0, leaf.seq, leaf.hash
FROM access_log_beginning b, unnest(b.hashes) WITH ORDINALITY AS h(hash, place),
  LATERAL (SELECT b.size - cardinality(b.hashes) + h.place - 1, h.hash) AS leaf(seq, hash)
WHERE leaf.seq = ANY ($3::bigint[])`;

/** The number of entries that the log ever had. */
export async function readSize(run: RunStatement): Promise<number> {
  const [row] = await run<{ size: number }>(SIZE);
  return Number(row!.size);
}

/** Hashes of nodes by name, from the few that are stored. Throws `RangeError` when one is gone. */
export async function readHashes(run: RunStatement, nodes: readonly TreeNode[]): Promise<ReadonlyMap<string, Buffer>> {
  const stored = storedNodesUnder(nodes);
  const inner = stored.filter(({ level }) => level > 0);
  const leaves = stored.filter(({ level }) => level === 0);
  const rows = await run<HashRow>(HASHES, [
    inner.map(({ level }) => level),
    inner.map(({ position }) => position),
    leaves.map(({ position }) => position),
  ]);
  const below = new Map(
    rows.map(({ level, position, hash }) => [nodeName({ level, position: Number(position) }), hash]),
  );
  return hashesFromBelow(nodes, below);
}

/** The tree's right edge at a size that the log has or had. */
export async function readEdge(run: RunStatement, size: number): Promise<RightEdge> {
  const nodes = edgeNodes(size);
  const hashes = await readHashes(run, nodes);
  return { size, hashes: nodes.map((node) => hashes.get(nodeName(node))!) };
}
