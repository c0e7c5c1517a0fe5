import { type Difference, type Seal, sealed } from './difference';
import { differingMembers, sameJson } from './same-json';
import type { BlockEntry } from '../candidates/block-entries';
import type { OversizedBlock } from '../candidates/oversized-blocks';
import type { KeyedEdge } from '../edges/keyed-edge';

/** The order in which places in blocks are handed to {@link comparePlaces}. */
function compareBlockEntries(left: BlockEntry, right: BlockEntry): number {
  return (
    left.blockingKey - right.blockingKey || left.blockOrder - right.blockOrder || left.recordNumber - right.recordNumber
  );
}

/**
 * Stored places in blocks: every live record under each of its keys that are crowded, and nobody else. Both sides are read once, in the order
 * of key, place and record number; what differs is in memory.
 */
export class PlacesComparison {
  private readonly missing: BlockEntry[] = [];
  private readonly left: BlockEntry[] = [];
  private next: BlockEntry | undefined;

  constructor(private readonly derived: Iterator<BlockEntry>) {
    this.advance();
  }

  /** The next of the stored places. */
  hear(stored: BlockEntry): void {
    for (; this.next && compareBlockEntries(this.next, stored) < 0; this.advance()) this.missing.push(this.next);
    if (this.next && compareBlockEntries(this.next, stored) === 0) this.advance();
    else this.left.push(stored);
  }

  /** `orderOf`: where a record stands in the block of a key that too many have; undefined: it does not. */
  differences(orderOf: (entry: BlockEntry) => number | undefined, seal: Seal): Difference[] {
    for (; this.next; this.advance()) this.missing.push(this.next);
    const elsewhere = new Set(this.left.map(placeName));
    return [
      ...this.left.map((row) => misplaced(row, orderOf(row), seal)),
      ...this.missing
        .filter((entry) => !elsewhere.has(placeName(entry)))
        .map(({ recordNumber, blockingKey }): Difference => {
          const values = sealed(seal, blockingKey, undefined);
          return { kind: 'match-key-missing', recordId: String(recordNumber), ...values };
        }),
    ];
  }

  private advance(): void {
    const { done, value } = this.derived.next();
    this.next = done === true ? undefined : value;
  }
}

const placeName = ({ blockingKey, recordNumber }: BlockEntry): string => `${blockingKey}/${recordNumber}`;

function misplaced(
  { recordNumber, blockingKey, blockOrder }: BlockEntry,
  order: number | undefined,
  seal: Seal,
): Difference {
  const recordId = String(recordNumber);
  if (order === undefined) return { kind: 'match-key-left', recordId, ...sealed(seal, undefined, blockingKey) };
  return { kind: 'match-key-order', recordId, expected: String(order), found: String(blockOrder) };
}

/** The keys by which not all are compared; the first record of the block is named for it. */
export function compareOversizedBlocks(
  derived: readonly OversizedBlock[],
  oversizedBlocks: readonly OversizedBlock[],
): Difference[] {
  const stored = new Map(oversizedBlocks.map((row) => [row.blockingKey, row]));
  const differences: Difference[] = [];
  for (const row of derived) {
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
export function compareEdges(derived: readonly KeyedEdge[], edges: readonly KeyedEdge[]): Difference[] {
  const stored = new Map(edges.map((edge) => [pairName(edge), edge]));
  const differences = derived.flatMap((edge) => {
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
