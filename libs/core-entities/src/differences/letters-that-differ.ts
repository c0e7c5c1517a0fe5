import { foldDiacritics, syllableKeys } from '@sogoc/vietnam';

import type { DifferenceKind } from './difference-kinds';
import { graphemesOf } from './graphemes';
import { type Slip, slipBetween } from './slip-of-the-hand';

/** How two texts of words differ, each kind once, in the order of the words of the first. */
export function textDifferences(left: string, right: string): readonly DifferenceKind[] {
  if (left === right) return [];
  const [one, other] = [left.normalize('NFC'), right.normalize('NFC')];
  if (one === other) return ['unicode-form'];
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.join(' ') === others.join(' ')) return ['spacing'];
  return [...new Set([...wordKinds(words, others)])];
}

const wordsOf = (text: string): readonly string[] => text.split(/[\s,;.\-/()]+/u).filter((word) => word !== '');

function wordKinds(words: readonly string[], others: readonly string[]): readonly DifferenceKind[] {
  const isReordered = words.length > 1 && sorted(words) === sorted(others) && folded(words) !== folded(others);
  if (isReordered) return ['word-order'];
  return alignWords(words, others).flatMap(([word, other]) => {
    if (word === undefined || other === undefined) return ['missing-word' as const];
    return word === other ? [] : [wordDifference(word, other)];
  });
}

const folded = (words: readonly string[]): string => words.map(foldDiacritics).join(' ');
const sorted = (words: readonly string[]): string => words.map(foldDiacritics).sort().join(' ');

const KIND_OF_SLIP: Readonly<Record<Slip, DifferenceKind>> = {
  doubled: 'doubled-letter',
  missing: 'missing-letter',
  swapped: 'letters-swapped',
  'one-other': 'one-letter',
};

/** How two different words differ; the first kind that explains all of it. */
function wordDifference(word: string, other: string): DifferenceKind {
  const [one, two] = [syllableKeys(word), syllableKeys(other)];
  if (one.exact === two.exact) return 'case';
  if (one.tone === two.tone) return 'tone-placement';
  if (one.iy === two.iy) return 'i-or-y';
  if (one.plain === two.plain) return sameLetters(one.exact, two.exact);
  const slip = slipOf(one.exact, two.exact) ?? slipOf(one.plain, two.plain);
  if (slip !== undefined && Math.min(one.plain.length, two.plain.length) > 1) return KIND_OF_SLIP[slip];
  return isInitial(one.plain, two.plain) ? 'abbreviated' : 'other-words';
}

const slipOf = (one: string, other: string): Slip | undefined => slipBetween(graphemesOf(one), graphemesOf(other));

function sameLetters(one: string, other: string): DifferenceKind {
  if (one.replaceAll('Đ', 'D') === other.replaceAll('Đ', 'D')) return 'd-stroke';
  return [one, other].some((word) => foldDiacritics(word) === word) ? 'missing-diacritics' : 'other-diacritics';
}

const isInitial = (one: string, other: string): boolean =>
  (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));

type Pair = readonly [word: string | undefined, other: string | undefined];

/** Words side by side, at the least cost: an equal word nothing, another one more the less it is like it, a missing one one. */
function alignWords(words: readonly string[], others: readonly string[]): readonly Pair[] {
  const costs = Array.from({ length: words.length + 1 }, (_row, i) =>
    Array.from({ length: others.length + 1 }, (_cell, j) =>
      i === words.length ? others.length - j : words.length - i,
    ),
  );
  for (let i = words.length - 1; i >= 0; i--)
    for (let j = others.length - 1; j >= 0; j--)
      costs[i]![j] = Math.min(
        costs[i + 1]![j + 1]! + costOf(words[i]!, others[j]!),
        costs[i + 1]![j]! + 1,
        costs[i]![j + 1]! + 1,
      );
  return walk(words, others, costs);
}

function walk(words: readonly string[], others: readonly string[], costs: readonly (readonly number[])[]): Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < words.length || j < others.length) {
    const beside =
      i < words.length && j < others.length && costs[i]![j] === costs[i + 1]![j + 1]! + costOf(words[i]!, others[j]!);
    if (beside) pairs.push([words[i++], others[j++]]);
    else if (i < words.length && costs[i]![j] === costs[i + 1]![j]! + 1) pairs.push([words[i++], undefined]);
    else pairs.push([undefined, others[j++]]);
  }
  return pairs;
}

function costOf(word: string, other: string): number {
  if (word === other) return 0;
  const kind = wordDifference(word, other);
  return kind === 'other-words' ? 1.5 : 0.5;
}
