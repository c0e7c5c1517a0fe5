import type { ExpectedPoint } from '@sogoc/matching';

import type { Expectation } from '../evaluation';

/** Thresholds shown to either side of the one in force. */
const SHOWN_BITS = 6;

/** What is expected without truth, and what speaks against the model, for people. */
export function expectationLines(
  { matches, keyReach, inForce, proposed, byThreshold, doubts }: Expectation,
  match: number,
): string[] {
  const reach = keyReach === undefined ? '' : `, of which keys reach some ${(100 * keyReach).toFixed(1)} %`;
  const shown = byThreshold.filter(({ weight }) => Math.abs(weight / 1000 - match) <= SHOWN_BITS);
  return [
    ...doubts.map(({ detail, isGrave }) => `${isGrave ? 'Do not use this model' : 'Warning'}: ${detail}`),
    '',
    `expected without truth: ${matches.toFixed(0)} matching pairs${reach}`,
    '  from bits   pairs precision  recall    clusters precision  recall      F1',
    ...(inForce === undefined ? [] : [rateLine(inForce, 'in force', match)]),
    ...(proposed === undefined ? [] : [rateLine(proposed.expected, 'proposed', proposed.match)]),
    ...shown.map((point) => rateLine(point, '', point.weight / 1000)),
  ];
}

function rateLine({ pairs, clusters }: ExpectedPoint, remark: string, bits: number): string {
  const cell = (rate: number, width: number): string => rate.toFixed(4).padStart(width);
  return (
    `  ${bits.toFixed(2).padStart(9)}${cell(pairs.precision, 18)}${cell(pairs.recall, 8)}` +
    `${cell(clusters.precision, 22)}${cell(clusters.recall, 8)}${cell(clusters.f1, 8)}  ${remark}`
  ).trimEnd();
}
