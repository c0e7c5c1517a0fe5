import type { PairExplanation } from '../scoring/explain-pair';
import { escaped, fixed, label, tableDocument, WIDTH } from './svg-frame';

const ROW = 22;
const TOP = 50;
const NAMES_TO = 250;
const BARS_FROM = NAMES_TO + 30;
const BARS_TO = WIDTH - 60;

interface Step {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Why one pair is or is not joined: a bar for the prior and for each comparison that says something, from the running total before it
 * to that after it, with the thresholds as lines. Holds no values of the records.
 */
export function waterfallSvg(explanation: PairExplanation, title: string): string {
  const { prior, comparisons, total, thresholds } = explanation;
  const told = comparisons.filter(({ weight }) => weight !== 0);
  const steps: Step[] = [
    { name: 'before looking', from: 0, to: prior },
    ...told.map(({ name, level, weight, after }) => ({ name: `${name}: ${level}`, from: after - weight, to: after })),
    { name: 'together', from: 0, to: total },
  ];
  const ends = [...steps.flatMap(({ from, to }) => [from, to]), thresholds.match, thresholds.review, 0];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const across = (weight: number): number =>
    fixed(BARS_FROM + ((BARS_TO - BARS_FROM) * (weight - least)) / Math.max(1, most - least));
  const bottom = TOP + ROW * steps.length;
  const lines = Object.entries({ ...thresholds, zero: 0 }).map(([name, weight]) => {
    const at = across(weight);
    const [stroke, text] = name === 'zero' ? ['#888', ''] : ['#b00', label(at, bottom + 14, name, 'middle')];
    return `<line x1="${at}" x2="${at}" y1="${TOP}" y2="${bottom}" stroke="${stroke}" stroke-dasharray="4 3"/>${text}`;
  });
  const bars = steps.map((step, i) => barOf(step, TOP + ROW * i, across));
  return tableDocument(title, bottom + 30, lines.join('') + bars.join(''));
}

function barOf({ name, from, to }: Step, at: number, across: (weight: number) => number): string {
  const [left, right] = [across(Math.min(from, to)), across(Math.max(from, to))];
  const fill = to >= from ? '#7ac' : '#d97';
  const bits = `${to - from > 0 ? '+' : ''}${((to - from) / 1000).toFixed(1)}`;
  return (
    label(NAMES_TO, at + 15, name, 'end') +
    `<rect x="${left}" y="${at + 2}" width="${fixed(Math.max(1, right - left))}" height="${ROW - 6}" fill="${fill}"><title>${escaped(name)}</title></rect>` +
    label(right + 4, at + 15, bits, 'start')
  );
}
