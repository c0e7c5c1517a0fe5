import { CAPPED_BLOCK_SIZE } from '../../blocking/capped-block';
import type { KeyDefinition, KeyPartOffer } from '../data-set-definition';
import type { MatchRecord } from '../../record/match-record';
import { statedValues } from '../../record/stated-values';

/** What a chosen key costs, as counted in a sample and carried over to all records. */
export interface ChosenKey extends KeyDefinition {
  readonly pairsPerRecord: number;
}

/**
 * A key may propose so many pairs for each record, beside those that are matches for sure: the first up to so many records, more of
 * more, for the blocks of a value grow with the records, and the last at most.
 */
const MOST_PAIRS_OF_KEY = { first: 4, upTo: 10_000, last: 12 };

function mostPairsOfKey(records: number): number {
  const { first, upTo, last } = MOST_PAIRS_OF_KEY;
  return Math.min(last, first * Math.max(1, records / upTo) ** 0.6);
}

/** All keys together; a pair that several propose counts for each. */
const MOST_PAIRS = 32;
const MOST_KEYS = 24;
/** Records that are looked at: pairs in a sample grow with its square, so this is enough to know what a key costs. */
const SAMPLE = 6_000;
/** Keys of three parts are looked for while one and two parts leave fewer keys than this. */
const FEW_KEYS = 8;
/** Where so few sets are specific enough, sets may propose so many times more. */
const TOO_FEW = 4;
const WIDER = 3;
/** Records beyond the cap of a block are lost to a key: more than this share, and the key is no way to reach them. */
const MOST_BEYOND_CAP = 0.05;
/** A key that finds less than this share of what keys find together brings nothing. */
const LEAST_GAIN = 0.0002;

/** Keys that propose a pair by chance: what one alone proposes counts little, so that keys find what many agree on first. */
const CHANCE = 0.9;

/** Part values of one offer by record, as small numbers. */
interface PartColumn {
  readonly offer: KeyPartOffer;
  /** Place among the offers of its field: the first is the strictest. */
  readonly place: number;
  readonly values: readonly (readonly number[])[];
}

interface Candidate {
  readonly parts: readonly PartColumn[];
  /** For each record. */
  readonly pairs: number;
}

/**
 * The keys by which records that agree in something are compared, out of every set of one, two or three parts that is specific enough
 * in these data and has no smaller or looser set in it that is. Of those, the keys that together find the pairs which many of them
 * propose, the one that finds most of what is left first: such pairs agree in much, so they are the matches.
 */
export function chooseKeys(
  offers: readonly KeyPartOffer[],
  records: readonly MatchRecord[],
  cleaning: (steps: readonly string[]) => (text: string) => string,
): ChosenKey[] {
  const sample = sampleOf(records);
  const scale = sample.length === 0 ? 1 : records.length / sample.length;
  const columns = offers.map((offer, i): PartColumn => {
    const place = offers.slice(0, i).filter(({ field }) => field === offer.field).length;
    return { offer, place, values: partValues(offer, sample, cleaning) };
  });
  const most = mostPairsOfKey(records.length) + 2 * surePairs(columns, scale, sample.length);
  const narrow = specificSets(columns, most, scale, sample.length);
  const candidates = narrow.length < TOO_FEW ? specificSets(columns, WIDER * most, scale, sample.length) : narrow;
  const chosen = mostFinding(candidates, sample.length, CAPPED_BLOCK_SIZE / scale, MOST_PAIRS + 2 * most);
  const freeing = setsThatFree(chosen, columns, scale, sample.length);
  return [...chosen, ...freeing].map(({ parts, pairs }) => ({
    name: parts.map(({ offer }) => offer.name).join(' + '),
    parts: parts.map(({ offer: { feature, clean } }) => ({ feature, ...(clean !== undefined && { clean }) })),
    pairsPerRecord: pairs,
  }));
}

/** A field in every key could never be learned about: for each such field the cheapest set without it, if one is cheap enough. */
function setsThatFree(
  chosen: readonly Candidate[],
  columns: readonly PartColumn[],
  scale: number,
  records: number,
): Candidate[] {
  const hasField = ({ parts }: Pick<Candidate, 'parts'>, field: string): boolean =>
    parts.some(({ offer }) => offer.field === field);
  const fields = [...new Set(columns.map(({ offer }) => offer.field))];
  return fields
    .filter((field) => chosen.length > 0 && chosen.every((key) => hasField(key, field)))
    .flatMap((field) => {
      const sets = [1, 2].flatMap((size) => setsOf(columns, size)).filter((parts) => !hasField({ parts }, field));
      const priced = sets.map((parts) => ({ parts, pairs: costOf(parts, scale, records).pairs }));
      const [cheapest] = priced.filter(({ pairs }) => pairs > 0).sort((l, r) => l.pairs - r.pairs);
      return cheapest !== undefined && cheapest.pairs <= MOST_PAIRS ? [cheapest] : [];
    });
}

function specificSets(columns: readonly PartColumn[], most: number, scale: number, records: number): Candidate[] {
  const specific: Candidate[] = [];
  for (const size of [1, 2, 3] as const) {
    if (size === 3 && specific.length >= FEW_KEYS) break;
    for (const parts of setsOf(columns, size)) {
      if (specific.some((other) => covers(other.parts, parts))) continue;
      const { pairs, beyondCap } = costOf(parts, scale, records);
      if (pairs > 0 && pairs <= most && beyondCap <= MOST_BEYOND_CAP) specific.push({ parts, pairs });
    }
  }
  return specific;
}

/** Greedy cover: each time the key with the most weight of pairs that no key before it proposes, until little is left to find. */
function mostFinding(candidates: readonly Candidate[], records: number, cap: number, budget: number): Candidate[] {
  const own = candidates.map(({ parts }) => pairsOf(parts, records, cap));
  const votes = new Map<number, number>();
  for (const pairs of own) for (const pair of pairs) votes.set(pair, (votes.get(pair) ?? 0) + 1);
  const weightOf = (pair: number): number => (votes.get(pair) ?? 1) - CHANCE;
  const total = [...votes.values()].reduce((sum, count) => sum + count - CHANCE, 0);
  const left = new Set(candidates.keys());
  const found = new Set<number>();
  const chosen: Candidate[] = [];
  let spent = 0;
  while (left.size > 0 && chosen.length < MOST_KEYS) {
    const gains = [...left].map((i) => {
      return { i, gain: (own[i] ?? []).reduce((sum, pair) => sum + (found.has(pair) ? 0 : weightOf(pair)), 0) };
    });
    const best = gains.reduce((top, each) => (each.gain > top.gain ? each : top));
    const candidate = candidates[best.i] as Candidate;
    if (best.gain <= LEAST_GAIN * total) break;
    left.delete(best.i);
    if ((spent += candidate.pairs) > budget) break;
    chosen.push(candidate);
    for (const pair of own[best.i] ?? []) found.add(pair);
  }
  return chosen;
}

/** Distinct pairs that a key proposes in the sample, as numbers. */
function pairsOf(parts: readonly PartColumn[], records: number, cap: number): number[] {
  const blocks = new Map<number | string, number[]>();
  for (let i = 0; i < records; i++) {
    for (const code of codesOf(parts, i)) {
      const block = blocks.get(code);
      if (block) block.push(i);
      else blocks.set(code, [i]);
    }
  }
  const pairs = new Set<number>();
  for (const block of blocks.values()) {
    const usable = block.slice(0, Math.max(2, cap));
    usable.forEach((one, i) => usable.slice(0, i).forEach((other) => pairs.add(other * records + one)));
  }
  return [...pairs];
}

/** Every so-manieth record in the order of identity, so that the order of rows makes no difference. */
function sampleOf(records: readonly MatchRecord[]): readonly MatchRecord[] {
  if (records.length <= SAMPLE) return records;
  const nameOf = ({ identity }: MatchRecord): string => `${identity.source}\u0000${identity.recordKey}`;
  const ordered = records.map((record) => ({ record, name: nameOf(record) }));
  ordered.sort((l, r) => (l.name < r.name ? -1 : 1));
  const step = records.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, i) => (ordered[Math.floor(i * step)] as { record: MatchRecord }).record);
}

function partValues(
  { feature, clean = [] }: KeyPartOffer,
  records: readonly MatchRecord[],
  cleaning: (steps: readonly string[]) => (text: string) => string,
): number[][] {
  const cleaned = cleaning(clean);
  const numbers = new Map<string, number>();
  const numberOf = (value: string): number => {
    const known = numbers.get(value) ?? numbers.size + 1;
    numbers.set(value, known);
    return known;
  };
  return records.map(({ features }) =>
    [...new Set(statedValues(features[feature]).map(cleaned))].filter((value) => value !== '').map(numberOf),
  );
}

/** Sets of parts of so many different fields; those with the loosest parts first, so that a strict one in a loose one is left out. */
function setsOf(columns: readonly PartColumn[], size: number): PartColumn[][] {
  const grow = (from: number, left: number): PartColumn[][] => {
    if (left === 0) return [[]];
    return columns.slice(from).flatMap((column, i) =>
      grow(from + i + 1, left - 1)
        .filter((rest) => rest.every(({ offer }) => offer.field !== column.offer.field))
        .map((rest) => [column, ...rest]),
    );
  };
  const looseness = (parts: readonly PartColumn[]): number => parts.reduce((sum, { place }) => sum + place, 0);
  return grow(0, size).sort((l, r) => looseness(r) - looseness(l));
}

/** Whether records that share all of `parts` share the parts of `smaller` too, so that another key for them finds nothing new. */
function covers(smaller: readonly PartColumn[], parts: readonly PartColumn[]): boolean {
  return smaller.every((loose) => parts.some((strict) => implies(strict, loose)));
}

/** Equal in the first part offered of a field, or in a feature as it stands, is equal in what is made of it. */
function implies(strict: PartColumn, loose: PartColumn): boolean {
  if (strict.offer.field !== loose.offer.field) return false;
  if (strict === loose || strict.place === 0) return true;
  return strict.offer.feature === loose.offer.feature && strict.offer.clean === undefined;
}

interface KeyCost {
  /** Pairs for each record. */
  readonly pairs: number;
  /** Share of the records with the key that lie beyond the cap of their block. */
  readonly beyondCap: number;
}

function costOf(parts: readonly PartColumn[], scale: number, records: number): KeyCost {
  const blocks = new Map<number | string, number>();
  const add = (code: number | string): void => void blocks.set(code, (blocks.get(code) ?? 0) + 1);
  for (let i = 0; i < records; i++) for (const code of codesOf(parts, i)) add(code);
  const cap = CAPPED_BLOCK_SIZE / scale;
  const sums = { pairs: 0, members: 0, beyond: 0 };
  for (const size of blocks.values()) {
    const usable = Math.min(size, cap);
    sums.pairs += Math.max(0, (usable * (usable - 1)) / 2);
    sums.members += size;
    sums.beyond += size - usable;
  }
  const pairs = records === 0 ? 0 : (sums.pairs * scale) / records;
  return { pairs, beyondCap: sums.members === 0 ? 0 : sums.beyond / sums.members };
}

function codesOf(parts: readonly PartColumn[], record: number): readonly (number | string)[] {
  const [first, second, third] = parts;
  const values = first?.values[record] ?? [];
  if (second === undefined) return values;
  const pairs = values.flatMap((a) => (second.values[record] ?? []).map((b) => a * 0x400000 + b));
  if (third === undefined) return pairs;
  return pairs.flatMap((pair) => (third.values[record] ?? []).map((c) => `${pair}|${c}`));
}

/** Pairs for each record that agree in the strictest parts of three fields: matches nearly all, however many there are. */
function surePairs(columns: readonly PartColumn[], scale: number, records: number): number {
  const strict = columns.filter(({ place }) => place === 0).slice(0, 6);
  return setsOf(strict, 3).reduce((most, parts) => Math.max(most, costOf(parts, scale, records).pairs), 0);
}
