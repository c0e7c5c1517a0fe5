import { type CompiledMatchModel, evidenceHash, type MatchRecord, scorePair } from '@sogoc/matching';

import type { KeyedEdge } from '../edges/keyed-edge';
import { asksOverNumber, type NumbersOf } from '../candidates/number-questions';
import type { KeyedRecord } from './derive-blocks';

type MutableEdge = Omit<KeyedEdge, 'blockingKeys'> & { readonly blockingKeys: number[] };

/**
 * All edges among live records, each with every key in whose capped block both ends stand. `records` must be in identity order; so
 * are the edges. Linear in the number of candidate pairs.
 */
export function deriveEdges(
  records: readonly KeyedRecord[],
  blocks: ReadonlyMap<number, readonly number[]>,
  model: CompiledMatchModel,
  numbersOf: NumbersOf,
): KeyedEdge[] {
  const edges = scorePairs(pairCodes(blocks, records.length), records, model, numbersOf);
  for (const [key, places] of blocks) {
    forEachPair(places, (lower, higher) => edges.get(lower * records.length + higher)?.blockingKeys.push(key));
  }
  for (const { blockingKeys } of edges.values()) blockingKeys.sort((left, right) => left - right);
  return [...edges.values()];
}

function forEachPair(places: readonly number[], visit: (lower: number, higher: number) => void): void {
  for (let i = 1; i < places.length; i++) {
    const one = places[i] as number;
    for (let j = 0; j < i; j++) {
      const other = places[j] as number;
      if (one < other) visit(one, other);
      else visit(other, one);
    }
  }
}

/** One number for each pair, `lower place × total + higher place`, ascending, with repeats; exact up to 94 million records. */
function pairCodes(blocks: ReadonlyMap<number, readonly number[]>, total: number): Float64Array {
  let count = 0;
  for (const { length } of blocks.values()) count += (length * (length - 1)) / 2;
  const codes = new Float64Array(count);
  let at = 0;
  for (const places of blocks.values()) forEachPair(places, (lower, higher) => (codes[at++] = lower * total + higher));
  return codes.sort();
}

/** The pairs worth an edge, by code. */
function scorePairs(
  codes: Float64Array,
  records: readonly KeyedRecord[],
  model: CompiledMatchModel,
  numbersOf: NumbersOf,
): Map<number, MutableEdge> {
  const { review } = model.thresholds;
  const edges = new Map<number, MutableEdge>();
  let last = -1;
  for (const code of codes) {
    if (code === last) continue;
    last = code;
    const lower = matchRecord(records[Math.floor(code / records.length)]);
    const higher = matchRecord(records[code % records.length]);
    const score = scorePair(model, lower, higher);
    const { class: kind, weight, vetoes, levels } = score;
    if (kind === 'none') continue;
    const evidence = evidenceHash({ levels });
    edges.set(code, {
      left: lower.recordNumber,
      right: higher.recordNumber,
      weight,
      class: kind,
      vetoes,
      blockingKeys: [],
      overNumber: asksOverNumber(score, [lower.features, higher.features], { review, numbersOf }),
      evidence,
    });
  }
  return edges;
}

function matchRecord(record: KeyedRecord | undefined): MatchRecord {
  if (record === undefined) throw new RangeError('A pair without a record');
  const { recordNumber, source, recordKey, features } = record;
  return { recordNumber: recordNumber, identity: { source, recordKey }, features: features ?? {} };
}
