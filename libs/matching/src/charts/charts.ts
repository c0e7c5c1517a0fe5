import type { CurvePoint } from '../evaluation/precision-recall-curve';
import type { HistogramBin } from '../evaluation/weight-histogram';
import {
  axisNames,
  document,
  fixed,
  label,
  MARGIN,
  PLOT_HEIGHT,
  PLOT_WIDTH,
  quarterTicks,
  x,
  xTick,
  y,
  yTick,
} from './svg-frame';

/** Precision over recall as a standing SVG document, each axis from 0 to 1; `threshold` is the one in force, in bits. */
export function precisionRecallSvg(points: readonly CurvePoint[], title: string, threshold?: number): string {
  const path = points.map(({ recall, precision }, i) => `${i === 0 ? 'M' : 'L'}${x(recall)} ${y(precision)}`).join('');
  const best = points.reduce<CurvePoint | undefined>(
    (top, point) => (!top || point.f1 > top.f1 ? point : top),
    undefined,
  );
  const mark = best
    ? `<circle cx="${x(best.recall)}" cy="${y(best.precision)}" r="4" fill="#b00"/>` +
      label(
        x(best.recall) - 8,
        y(best.precision) + 20,
        `F1 ${best.f1.toFixed(4)} at ${(best.weight / 1000).toFixed(1)} bits`,
        'end',
      )
    : '';
  const curve = `<path d="${path}" fill="none" stroke="#05c" stroke-width="2"/>`;
  return document(
    title,
    axisNames('recall', 'precision') + quarterTicks() + curve + mark + markInForce(points, threshold),
  );
}

/** Where the threshold in force stands on the curve; nothing when no pair reaches it. */
function markInForce(points: readonly CurvePoint[], threshold: number | undefined): string {
  const point = threshold === undefined ? undefined : points.filter(({ weight }) => weight >= 1000 * threshold).at(-1);
  if (point === undefined || threshold === undefined) return '';
  const [atX, atY] = [x(point.recall), y(point.precision)];
  const square = `<rect x="${fixed(atX - 5)}" y="${fixed(atY - 5)}" width="10" height="10" fill="none" stroke="#070" stroke-width="2"/>`;
  return square + label(atX - 10, atY + 36, `in force: ${threshold.toFixed(1)} bits, F1 ${point.f1.toFixed(4)}`, 'end');
}

/** Pairs over match weight, the counts on a logarithmic axis, with the thresholds (bits) as vertical lines. */
export function weightHistogramSvg(
  bins: readonly HistogramBin[],
  title: string,
  thresholds?: { readonly match: number; readonly review: number },
): string {
  const least = bins[0]?.from ?? 0;
  const span = Math.max(
    1e-9,
    bins.reduce((sum, { width }) => sum + width, 0),
  );
  const top = Math.log10(1 + Math.max(1, ...bins.map(({ pairs }) => pairs)));
  const across = (bits: number): number => (bits - least) / span;
  const bars = bins.map(({ from, width, pairs }) => {
    const height = Math.log10(1 + pairs) / top;
    const size = `width="${fixed((PLOT_WIDTH * width) / span)}" height="${fixed(PLOT_HEIGHT * height)}"`;
    return `<rect x="${x(across(from))}" y="${y(height)}" ${size} fill="#7ac" stroke="#fff"/>`;
  });
  const lines = Object.entries(thresholds ?? {}).flatMap(([name, bits]) => {
    const at = across(bits);
    if (at < 0 || at > 1) return [];
    const line = `<line x1="${x(at)}" x2="${x(at)}" y1="${y(1)}" y2="${y(0)}" stroke="#b00" stroke-dasharray="4 3"/>`;
    return [line + label(x(at) + 4, MARGIN + 12, name, 'start')];
  });
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => xTick(share, (least + span * share).toFixed(1))).join('');
  const counts = [0, 0.5, 1].map((share) => yTick(share, String(Math.round(10 ** (top * share) - 1)))).join('');
  return document(title, axisNames('match weight in bits', 'pairs') + bars.join('') + lines.join('') + ticks + counts);
}
