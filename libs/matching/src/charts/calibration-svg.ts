import { axisNames, document, fixed, label, quarterTicks, x, y } from './svg-frame';

/** Pairs of like estimated probability. */
export interface CalibrationPoint {
  readonly pairs: number;
  readonly meanProbability: number;
  /** Share of them that match, 0–1. */
  readonly shareMatches: number;
}

/** Share of matches over estimated probability; a calibrated estimate lies on the diagonal. The more pairs, the larger the dot. */
export function calibrationSvg(points: readonly CalibrationPoint[], title: string): string {
  const diagonal = `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888" stroke-dasharray="4 3"/>`;
  const path = points.map((point, i) => `${i === 0 ? 'M' : 'L'}${at(point).join(' ')}`).join('');
  const curve = `<path d="${path}" fill="none" stroke="#05c" stroke-width="2"/>`;
  const dots = points.map((point) => {
    const [atX, atY] = at(point);
    const radius = fixed(2 + Math.log10(1 + point.pairs));
    return `<circle cx="${atX}" cy="${atY}" r="${radius}" fill="#05c"/>${label(atX + 8, atY + 14, String(point.pairs), 'start')}`;
  });
  return document(
    title,
    axisNames('estimated probability', 'share that matches') + quarterTicks() + diagonal + curve + dots.join(''),
  );
}

const at = ({ meanProbability, shareMatches }: CalibrationPoint): [number, number] => [
  x(meanProbability),
  y(shareMatches),
];
