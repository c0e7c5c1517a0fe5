import { standingInBlock } from '@sogoc/matching';

import { type Difference, type Seal, sealed } from './difference';
import { differingMembers, sameJson } from './same-json';
import type { StoredState } from './stored-state';
import type { BlockEntry } from '../candidates/block-entries';
import type { DerivedState } from '../whole-state/whole-state-types';
import type { KeyedEdge } from '../edges/keyed-edge';

/** Stored places in blocks: every live record under each of its keys that are crowded, and nobody else. */
export function compareStoredBlockingKeys(
  derived: DerivedState,
  { blockingKeys }: StoredState,
  seal: Seal,
): Difference[] {
  const stored = new Map<number, Map<number, BlockEntry>>();
  const differences: Difference[] = [];
  const crowded = new Set(derived.oversizedBlocks.map(({ blockingKey }) => blockingKey));
  for (const row of blockingKeys) {
    const own = stored.get(row.recordNumber) ?? new Map<number, BlockEntry>();
    stored.set(row.recordNumber, own.set(row.blockingKey, row));
    const record = derived.records.get(row.recordNumber);
    const recordId = String(row.recordNumber);
    if (!crowded.has(row.blockingKey) || !record?.blockingKeys.includes(row.blockingKey))
      differences.push({ kind: 'match-key-left', recordId, ...sealed(seal, undefined, row.blockingKey) });
    else if (standingInBlock(record, row.blockingKey).blockOrder !== row.blockOrder)
      differences.push({
        kind: 'match-key-order',
        recordId,
        expected: String(standingInBlock(record, row.blockingKey).blockOrder),
        found: String(row.blockOrder),
      });
  }
  for (const { recordNumber, blockingKeys: keys } of derived.records.values()) {
    for (const key of keys) {
      if (crowded.has(key) && !stored.get(recordNumber)?.has(key))
        differences.push({
          kind: 'match-key-missing',
          recordId: String(recordNumber),
          ...sealed(seal, key, undefined),
        });
    }
  }
  return differences;
}

/** The keys by which not all are compared; the first record of the block is named for it. */
export function compareOversizedBlocks(derived: DerivedState, { oversizedBlocks }: StoredState): Difference[] {
  const stored = new Map(oversizedBlocks.map((row) => [row.blockingKey, row]));
  const differences: Difference[] = [];
  for (const row of derived.oversizedBlocks) {
    const found = stored.get(row.blockingKey);
    stored.delete(row.blockingKey);
    const place = { recordId: String(row.firstNumber), field: row.name };
    if (found === undefined) differences.push({ kind: 'crowded-key-missing', ...place });
    else if (!sameJson(row, found))
      differences.push({
        kind: 'crowded-key-wrong',
        ...place,
        found: differingMembers({ ...row }, { ...found }).join(),
      });
  }
  for (const { firstNumber, name } of stored.values())
    differences.push({ kind: 'crowded-key-left', recordId: String(firstNumber), field: name });
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

function compareEdge(edge: KeyedEdge, found: KeyedEdge): Difference[] {
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
  if (!sameJson(edge.blockingKeys, found.blockingKeys))
    differences.push({
      kind: 'edge-match-keys',
      ...pair,
      expected: `${edge.blockingKeys.length} keys`,
      found: `${found.blockingKeys.length} keys`,
    });
  if (edge.overNumber !== found.overNumber)
    differences.push({
      kind: 'edge-over-number',
      ...pair,
      expected: String(edge.overNumber ?? false),
      found: String(found.overNumber ?? false),
    });
  if (edge.evidence !== found.evidence) differences.push({ kind: 'edge-evidence', ...pair });
  return differences;
}

const ends = ({ left, right }: KeyedEdge): { readonly recordId: string; readonly otherRecordId: string } => ({
  recordId: String(left),
  otherRecordId: String(right),
});

function pairName({ left, right }: KeyedEdge): string {
  return left < right ? `${left}-${right}` : `${right}-${left}`;
}
