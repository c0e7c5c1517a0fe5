import type { BlockMemberRow, EdgeRow } from '@sogoc/persistence';

import type { DerivedState } from '../recomputation';
import { type Difference, type Seal, sealed } from './difference';
import { differingMembers, sameJson } from './same-json';
import type { StoredState } from './stored-state';

/** The blocks: every live record under each of its keys, and nobody else. */
export function compareMatchKeys(derived: DerivedState, { matchKeys }: StoredState, seal: Seal): Difference[] {
  const stored = new Map<number, Map<number, BlockMemberRow>>();
  const differences: Difference[] = [];
  for (const row of matchKeys) {
    const own = stored.get(row.recordNo) ?? new Map<number, BlockMemberRow>();
    stored.set(row.recordNo, own.set(row.matchKey, row));
    const record = derived.records.get(row.recordNo);
    const recordId = String(row.recordNo);
    if (!record?.matchKeys.includes(row.matchKey))
      differences.push({ kind: 'match-key-left', recordId, ...sealed(seal, undefined, row.matchKey) });
    else if (record.blockOrder !== row.blockOrder)
      differences.push({
        kind: 'match-key-order',
        recordId,
        expected: String(record.blockOrder),
        found: String(row.blockOrder),
      });
  }
  for (const { recordNo, matchKeys: keys } of derived.records.values()) {
    for (const key of keys) {
      if (!stored.get(recordNo)?.has(key))
        differences.push({ kind: 'match-key-missing', recordId: String(recordNo), ...sealed(seal, key, undefined) });
    }
  }
  return differences;
}

/** The keys by which not all are compared; the first record of the block is named for it. */
export function compareCrowdedKeys(derived: DerivedState, { crowdedKeys }: StoredState): Difference[] {
  const stored = new Map(crowdedKeys.map((row) => [row.matchKey, row]));
  const differences: Difference[] = [];
  for (const row of derived.crowdedKeys) {
    const found = stored.get(row.matchKey);
    stored.delete(row.matchKey);
    const place = { recordId: String(row.firstNo), field: row.name };
    if (found === undefined) differences.push({ kind: 'crowded-key-missing', ...place });
    else if (!sameJson(row, found))
      differences.push({
        kind: 'crowded-key-wrong',
        ...place,
        found: differingMembers({ ...row }, { ...found }).join(),
      });
  }
  for (const { firstNo, name } of stored.values())
    differences.push({ kind: 'crowded-key-left', recordId: String(firstNo), field: name });
  return differences;
}

/** The edges, whichever way round they are stored. */
export function compareEdges(derived: DerivedState, { edges }: StoredState): Difference[] {
  const stored = new Map(edges.map((edge) => [pairName(edge), edge]));
  const differences = derived.edges.flatMap((edge) => {
    const found = stored.get(pairName(edge));
    stored.delete(pairName(edge));
    return found ? compareEdge(edge, found) : [{ kind: 'edge-missing', ...ends(edge), expected: edge.class } as const];
  });
  const left = [...stored.values()].map((edge) => ({ kind: 'edge-left', ...ends(edge), found: edge.class }) as const);
  return [...differences, ...left];
}

function compareEdge(edge: EdgeRow, found: EdgeRow): Difference[] {
  const differences: Difference[] = [];
  const pair = ends(edge);
  if (edge.left !== found.left)
    differences.push({ kind: 'edge-direction', ...pair, expected: pair.recordId, found: String(found.left) });
  if (edge.weight !== found.weight)
    differences.push({ kind: 'edge-weight', ...pair, expected: String(edge.weight), found: String(found.weight) });
  if (edge.class !== found.class)
    differences.push({ kind: 'edge-class', ...pair, expected: edge.class, found: found.class });
  if (!sameJson(edge.vetoes, found.vetoes))
    differences.push({ kind: 'edge-vetoes', ...pair, expected: edge.vetoes.join(), found: found.vetoes.join() });
  if (!sameJson(edge.matchKeys, found.matchKeys))
    differences.push({
      kind: 'edge-match-keys',
      ...pair,
      expected: `${edge.matchKeys.length} keys`,
      found: `${found.matchKeys.length} keys`,
    });
  if (edge.evidence !== found.evidence) differences.push({ kind: 'edge-evidence', ...pair });
  return differences;
}

const ends = ({ left, right }: EdgeRow): { readonly recordId: string; readonly otherRecordId: string } => ({
  recordId: String(left),
  otherRecordId: String(right),
});

function pairName({ left, right }: EdgeRow): string {
  return left < right ? `${left}-${right}` : `${right}-${left}`;
}
