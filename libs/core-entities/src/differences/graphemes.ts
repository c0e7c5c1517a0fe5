const SEGMENTER = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** What a reader takes for letters, in NFC. */
export const graphemesOf = (text: string): readonly string[] =>
  [...SEGMENTER.segment(text.normalize('NFC'))].map(({ segment }) => segment);

/** Where two texts differ: `[start, end)` in the graphemes of each; empty on one side where something is missing. */
export interface DifferentSpan {
  readonly left: readonly [start: number, end: number];
  readonly right: readonly [start: number, end: number];
}

/** Longer texts are told apart as wholes. */
const LONGEST = 300;

/** The spans that are left when the longest common subsequence is taken out, in order. */
export function differentSpans(left: readonly string[], right: readonly string[]): readonly DifferentSpan[] {
  if (left.length > LONGEST || right.length > LONGEST) return [{ left: [0, left.length], right: [0, right.length] }];
  const lengths = commonLengths(left, right);
  const spans: DifferentSpan[] = [];
  let [i, j, fromLeft, fromRight] = [0, 0, 0, 0];
  const close = (): void => {
    if (i > fromLeft || j > fromRight) spans.push({ left: [fromLeft, i], right: [fromRight, j] });
  };
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      close();
      [i, j] = [i + 1, j + 1];
      [fromLeft, fromRight] = [i, j];
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  [i, j] = [left.length, right.length];
  close();
  return spans;
}

/** Lengths of the longest common subsequences of all endings. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      lengths[i]![j] =
        left[i] === right[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}
