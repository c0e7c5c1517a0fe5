import { type RecordGroups, recordsByValue } from '../in-memory/records-by-value';
import type { MatchRecord } from '../record/match-record';
import { drawBelow, seededNumbers } from '../record/seeded-numbers';
import type { CompiledComparison, CompiledMatchModel, EvidenceBody } from '../model/compiled-match-model';
import { alignedFeatures } from '../scoring/aligned-features';
import { levelIndexOf } from '../scoring/compare-feature';

/** Pairs that are looked at for each comparison. */
const SAMPLE = 2_000;
/** Pairs that independence counts for beside what is seen, so that one pair shows no dependence. */
const PRIOR_PAIRS = 2;
/** Fewer strangers at a level are chance, however rarely it is reached. */
const FEWEST_STRANGERS = 3;
const ROUNDS = 40;
const SETTLED = 1e-4;

/** Level places by comparison of a pair: 0 is missing, 1 the best. */
function levelsOfPair(model: CompiledMatchModel, lower: MatchRecord, higher: MatchRecord): Uint8Array {
  const { left, right } = alignedFeatures(model, lower.features, higher.features);
  return Uint8Array.from(model.comparisons, (comparison) =>
    levelIndexOf(comparison, left[comparison.feature], right[comparison.feature]),
  );
}

/** For each comparison the levels of pairs drawn among all that state the same value of its feature. */
export function agreeingPairs(
  model: CompiledMatchModel,
  records: readonly MatchRecord[],
  seed: number,
): Uint8Array[][] {
  return model.comparisons.map(({ feature }, c) =>
    drawAgreeing(recordsByValue(records, feature), seed + c).map(([left, right]) =>
      levelsOfPair(model, records[left] as MatchRecord, records[right] as MatchRecord),
    ),
  );
}

/** Pairs of places of records. */
function drawAgreeing(groups: RecordGroups, seed: number): [number, number][] {
  let pairs = 0;
  const ends = new Float64Array(groups.count);
  for (let group = 0; group < groups.count; group++) {
    const size = groups.sizeOf(group);
    ends[group] = pairs += (size * (size - 1)) / 2;
  }
  const numbers = seededNumbers(seed);
  return Array.from({ length: Math.min(pairs, SAMPLE) }, (_, i) => {
    const place = pairs <= SAMPLE ? i : drawBelow(pairs, numbers);
    const group = firstAfter(ends, place);
    return pairAt(groups.membersOf(group), place - (ends[group - 1] ?? 0));
  });
}

/** Place of the first end that lies after a number. */
function firstAfter(ends: Float64Array, place: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The pair of that number among all pairs of a group: (1,0), (2,0), (2,1), (3,0) … */
function pairAt(group: Uint32Array, number: number): [number, number] {
  const higher = Math.floor((1 + Math.sqrt(1 + 8 * number)) / 2);
  return [group[number - (higher * (higher - 1)) / 2] as number, group[higher] as number];
}

/** By comparison that agrees, other comparison and its level: bits that the level counts too much. */
export type DependenceBits = readonly (readonly (readonly number[])[])[];

/**
 * How many bits each level of a comparison counts too much where another agrees as well: log2 of how often different things that
 * agree in `a` come to level `l` of `b`, over how often any different things do. 0 where they do not depend on one another. Which of
 * the agreeing pairs are different things is not known: it is estimated together with the levels (EM), from all that else is
 * compared. `priorShift` is what these
 * records' prior differs from the model's, in bits.
 */
export function dependenceBits(
  model: CompiledMatchModel,
  agreeing: readonly (readonly Uint8Array[])[],
  priorShift: number,
): number[][][] {
  return withLesserWay(
    agreeing.map((pairs, a) =>
      model.comparisons.map((comparison, b) => {
        if (a === b || pairs.length === 0) return comparison.levels.map(() => 0);
        const stated = pairs.filter((levels) => levels[b] !== 0);
        const others = stated.map((levels) => priorShift + bitsWithout(model, levels, b));
        const found = levelsOfStrangers(
          comparison,
          stated.map((levels) => levels[b] as number),
          others,
        );
        return comparison.levels.map(({ u, weight }, l) => {
          // No more than the level weighs can be counted twice.
          return l === 0 ? 0 : Math.min(Math.max(0, weight / 1000), Math.max(0, Math.log2((found[l] ?? u) / u)));
        });
      }),
    ),
  );
}

/** That one comparison agrees best where the other does says as much either way: where the two samples differ, the lesser holds. */
function withLesserWay(bits: number[][][]): number[][][] {
  bits.forEach((others, a) =>
    others.forEach((levels, b) => {
      const back = bits[b]?.[a];
      if (b < a || back === undefined || levels[1] === undefined || back[1] === undefined) return;
      levels[1] = back[1] = Math.min(levels[1], back[1]);
    }),
  );
  return bits;
}

/** What a pair's other comparisons and the prior amount to, in bits. */
function bitsWithout({ comparisons, prior }: CompiledMatchModel, levels: Uint8Array, left: number): number {
  let weight = prior;
  const without = levels.slice();
  without[left] = 0;
  without.forEach((level, c) => (weight += comparisons[c]?.levels[level]?.weight ?? 0));
  return weight / 1000;
}

/** Whether a level weighs for a match. */
const speaksFor =
  (comparisons: CompiledMatchModel['comparisons']) =>
  (comparison: number, level: number): boolean =>
    (comparisons[comparison]?.levels[level]?.weight ?? 0) > 0;

/**
 * Shares of the levels among those pairs that are different things, by EM: m is the model's, and the other evidence is what it is. A
 * level that too few of them reach keeps the share that strangers have anyway.
 */
function levelsOfStrangers(
  { levels }: CompiledComparison,
  stated: readonly number[],
  others: readonly number[],
): number[] {
  const authored = levels.map(({ u }, l) => (l === 0 ? 0 : u));
  const m = levels.map(({ weight, u }) => u * 2 ** (weight / 1000));
  let shares = authored;
  for (let round = 0; round < ROUNDS; round++) {
    const counts = authored.map((u) => PRIOR_PAIRS * u);
    stated.forEach((level, i) => {
      const odds = 2 ** (others[i] as number) * ((m[level] as number) / (shares[level] as number));
      counts[level] = (counts[level] as number) + 1 / (1 + odds);
    });
    const total = counts.reduce((sum, count) => sum + count, 0);
    const next = counts.map((count) => count / total);
    const change = next.reduce((most, share, l) => Math.max(most, Math.abs(share - (shares[l] as number))), 0);
    shares = next;
    if (change < SETTLED) break;
  }
  const strangers = stated.length + PRIOR_PAIRS - matchesAmong(stated, others, m, shares);
  return shares.map((share, l) => (share * strangers < FEWEST_STRANGERS ? (authored[l] as number) : share));
}

function matchesAmong(
  stated: readonly number[],
  others: readonly number[],
  m: readonly number[],
  shares: readonly number[],
): number {
  return stated.reduce((sum, level, i) => {
    const odds = 2 ** (others[i] as number) * ((m[level] as number) / (shares[level] as number));
    return sum + odds / (1 + odds);
  }, 0);
}

/**
 * Bits that a pair's comparisons count twice: the maximum spanning tree over the comparisons that agree (Chow and Liu 1968), each
 * edge weighing what the one says of the other. Comparisons that speak against a match take nothing off, and within a body of evidence
 * only what its limit leaves.
 */
export function bitsCountedTwice(model: CompiledMatchModel, levels: Uint8Array, bits: DependenceBits): number {
  const isFor = speaksFor(model.comparisons);
  const places = [...levels.keys()].filter((c) => (levels[c] as number) > 0 && isFor(c, levels[c] as number));
  const twice = { across: 0, within: new Map<EvidenceBody, number>() };
  for (const { comparison, joined, bits: counted } of heaviestTree(places, levels, bits)) {
    const { body } = model.comparisons[comparison] as CompiledComparison;
    if (body === undefined || body !== model.comparisons[joined]?.body) twice.across += counted;
    else twice.within.set(body, (twice.within.get(body) ?? 0) + counted);
  }
  let sum = twice.across;
  for (const [body, counted] of twice.within) sum += Math.max(0, counted - beyondLimit(model, levels, places, body));
  return sum;
}

/** Bits that a body's comparisons say beyond its limit, which no pair is given. */
function beyondLimit(
  { comparisons }: CompiledMatchModel,
  levels: Uint8Array,
  places: readonly number[],
  body: EvidenceBody,
): number {
  const own = places.filter((c) => comparisons[c]?.body === body);
  const said = own.reduce((sum, c) => sum + (comparisons[c]?.levels[levels[c] as number]?.weight ?? 0), 0);
  return Math.max(0, said - body.most) / 1000;
}

interface TreeEdge {
  readonly comparison: number;
  readonly joined: number;
  readonly bits: number;
}

function heaviestTree(places: readonly number[], levels: Uint8Array, bits: DependenceBits): TreeEdge[] {
  const edge = (a: number, b: number): number => {
    const one = levels[a] === 1 ? (bits[a]?.[b]?.[levels[b] as number] ?? 0) : 0;
    const other = levels[b] === 1 ? (bits[b]?.[a]?.[levels[a] as number] ?? 0) : 0;
    return Math.max(one, other);
  };
  const [first, ...rest] = places;
  if (first === undefined) return [];
  // Prim: the heaviest edge to a comparison that is not in the tree yet.
  const best = new Map(
    rest.map((c): [number, TreeEdge] => [c, { comparison: c, joined: first, bits: edge(first, c) }]),
  );
  const tree: TreeEdge[] = [];
  while (best.size > 0) {
    const next = [...best.values()].reduce((most, each) => (each.bits > most.bits ? each : most));
    tree.push(next);
    best.delete(next.comparison);
    for (const [c, known] of best) {
      const counted = edge(next.comparison, c);
      if (counted > known.bits) best.set(c, { comparison: c, joined: next.comparison, bits: counted });
    }
  }
  return tree;
}
