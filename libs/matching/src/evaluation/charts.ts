import type { CurvePoint } from './precision-recall-curve';
import type { HistogramBin } from './weight-histogram';

const WIDTH = 640;
const HEIGHT = 400;
const MARGIN = 50;
const PLOT_WIDTH = WIDTH - 2 * MARGIN;
const PLOT_HEIGHT = HEIGHT - 2 * MARGIN;

/** Precision over recall as a standing SVG document, each axis from 0 to 1. */
export function precisionRecallSvg(points: readonly CurvePoint[], title: string): string {
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
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((tick) => xTick(tick, String(tick)) + yTick(tick, String(tick))).join('');
  const curve = `<path d="${path}" fill="none" stroke="#05c" stroke-width="2"/>`;
  return document(title, axisNames('recall', 'precision') + ticks + curve + mark);
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

function document(title: string, content: string): string {
  const frame = `<rect x="${MARGIN}" y="${MARGIN}" width="${PLOT_WIDTH}" height="${PLOT_HEIGHT}" fill="none" stroke="#888"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">` +
    `<title>${escaped(title)}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>` +
    `${label(WIDTH / 2, 25, title, 'middle')}${content}${frame}</svg>`
  );
}

function axisNames(across: string, up: string): string {
  const turned = `<text transform="translate(14 ${HEIGHT / 2}) rotate(-90)" text-anchor="middle">${escaped(up)}</text>`;
  return label(WIDTH / 2, HEIGHT - 10, across, 'middle') + turned;
}

function xTick(share: number, text: string): string {
  return label(x(share), HEIGHT - MARGIN + 16, text, 'middle');
}

function yTick(share: number, text: string): string {
  return label(MARGIN - 6, y(share) + 4, text, 'end');
}

function label(atX: number, atY: number, text: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${fixed(atX)}" y="${fixed(atY)}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

function x(share: number): number {
  return fixed(MARGIN + PLOT_WIDTH * share);
}

function y(share: number): number {
  return fixed(HEIGHT - MARGIN - PLOT_HEIGHT * share);
}

function fixed(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
