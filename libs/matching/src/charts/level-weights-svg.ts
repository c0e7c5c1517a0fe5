import type { ComparisonDeclaration } from '../model/match-model-declaration';
import { fixed, label, tableDocument, WIDTH } from './svg-frame';

const ROW = 18;
const TOP = 60;
/** Where the bars of m and u begin, how long the longest is, and where the bits stand. */
const M_FROM = 250;
const U_FROM = 400;
const BAR = 130;
const BITS_AT = WIDTH - 20;

/**
 * What each level is worth, as a table of bars: its probability among matches (m) and among other pairs (u), both on a scale from 0 to
 * 1, and the bits that their ratio weighs. Levels of `missing` weigh nothing and are left out.
 */
export function levelWeightsSvg(comparisons: readonly ComparisonDeclaration[], title: string): string {
  const rows = comparisons.flatMap(({ name, levels }) =>
    levels.filter(({ when }) => when !== 'missing').map((level, i) => ({ comparison: i === 0 ? name : '', ...level })),
  );
  const heading = [
    label(M_FROM, TOP - 14, 'm: among matches', 'start'),
    label(U_FROM, TOP - 14, 'u: among others', 'start'),
    label(BITS_AT, TOP - 14, 'bits', 'end'),
  ];
  const lines = rows.map(({ comparison, name, m, u }, i) => {
    const at = TOP + ROW * i;
    const bits = Math.log2(m / u);
    return (
      label(20, at + 12, comparison, 'start') +
      label(M_FROM - 8, at + 12, name, 'end') +
      bar(M_FROM, at, m, '#7ac') +
      bar(U_FROM, at, u, '#cb8') +
      label(BITS_AT, at + 12, `${bits > 0 ? '+' : ''}${bits.toFixed(1)}`, 'end')
    );
  });
  return tableDocument(title, TOP + ROW * rows.length + 20, heading.join('') + lines.join(''));
}

function bar(from: number, at: number, share: number, fill: string): string {
  const width = fixed(Math.max(1, BAR * share));
  return `<rect x="${from}" y="${at}" width="${width}" height="${ROW - 4}" fill="${fill}"/>`;
}
