import { groupBy } from '@sogoc/kernel';
import { explainPair, type CompiledMatchModel, type MatchRecord, type ScoredCandidates } from '@sogoc/matching';

import type { Truth } from '../data-set/read-truth';
import type { WrongPair } from './evaluation';

/** Of each kind of mistake so many are kept. */
const MOST = 100;

/** Pairs of records that ended on the wrong side: joined with the most weight first, missed with the least weight first. */
export function wrongestPairs(
  records: readonly MatchRecord[],
  scored: ScoredCandidates,
  clusterOf: ReadonlyMap<number, number>,
  truth: Truth,
  model: CompiledMatchModel,
): WrongPair[] {
  const proposed = new Set<string>();
  const numbers = scored.records.map(({ recordNumber }) => recordNumber);
  const things = numbers.map((recordNumber) => truth.get(recordNumber));
  for (let i = 0; i < scored.pairs.count; i++) {
    const [left, right] = [scored.pairs.left[i] as number, scored.pairs.right[i] as number];
    if (things[left] === things[right]) proposed.add(nameOf(numbers[left] ?? 0, numbers[right] ?? 0));
  }
  const labelled = records.filter(({ recordNumber }) => truth.has(recordNumber));
  const joined = pairsWithin(
    labelled,
    ({ recordNumber }) => String(clusterOf.get(recordNumber)),
    ({ recordNumber }) => truth.get(recordNumber) ?? '',
  );
  const missed = pairsWithin(
    labelled,
    ({ recordNumber }) => truth.get(recordNumber) ?? '',
    ({ recordNumber }) => String(clusterOf.get(recordNumber)),
  );
  const explained =
    (wrong: WrongPair['wrong']) =>
    ([left, right]: readonly [MatchRecord, MatchRecord]): WrongPair => {
      const { total, class: kind, vetoes, comparisons } = explainPair(model, left, right);
      return {
        wrong,
        left: left.recordNumber,
        right: right.recordNumber,
        weight: total,
        class: kind,
        proposed: wrong === 'joined' || proposed.has(nameOf(left.recordNumber, right.recordNumber)),
        vetoes,
        levels: comparisons.filter(({ level }) => level !== 'missing').map(({ name, level }) => `${name}=${level}`),
      };
    };
  const byWeight = (sign: 1 | -1) => (l: WrongPair, r: WrongPair) =>
    sign * (l.weight - r.weight) || l.left - r.left || l.right - r.right;
  return [
    ...joined.map(explained('joined')).sort(byWeight(-1)).slice(0, MOST),
    ...missed.map(explained('missed')).sort(byWeight(1)).slice(0, MOST),
  ];
}

/** Pairs in one group by the first name that the second name tells apart. */
function pairsWithin(
  records: readonly MatchRecord[],
  together: (record: MatchRecord) => string,
  apart: (record: MatchRecord) => string,
): [MatchRecord, MatchRecord][] {
  return [...groupBy(records, together).values()].flatMap((members) =>
    members.flatMap((left, i) =>
      members
        .slice(i + 1)
        .flatMap((right): [MatchRecord, MatchRecord][] => (apart(left) === apart(right) ? [] : [[left, right]])),
    ),
  );
}

const nameOf = (left: number, right: number): string => (left < right ? `${left}-${right}` : `${right}-${left}`);
