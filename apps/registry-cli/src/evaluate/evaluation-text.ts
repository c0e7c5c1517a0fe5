import type { Evaluation, Judgement, RateRanges, Rates } from './evaluation';
import { expectationLines } from './report/expectation-text';

const WORST_SLICES = 12;

/** The figures for people. Holds no record values. */
export function evaluationText(evaluation: Evaluation, { allSlices = false } = {}): string {
  const { definition, model, thresholds, records, clusters, judgement, notes, expectation } = evaluation;
  return [
    `${definition}: ${records} records, model ${model}; match from ${thresholds.match} bits, review from ${thresholds.review}`,
    `${clusters.count} clusters, the largest of ${clusters.largest}; ${clusters.joinedRecords} records share one with others`,
    ...notes.map((note) => `Note: ${note}`),
    ...expectationLines(expectation, thresholds.match),
    ...(judgement
      ? judgementLines(judgement, allSlices ? Infinity : WORST_SLICES)
      : ['', 'No truth was given: what is expected is estimated from the records themselves.']),
    ...blockingLines(evaluation),
    ...reviewLines(evaluation),
    ...(judgement ? wrongLines(judgement) : histogramLines(evaluation)),
  ].join('\n');
}

function judgementLines(judgement: Judgement, shownSlices: number): string[] {
  const { labelled, things, truePairs, pairs, clusters, best, slices, lookAlikes } = judgement;
  return [
    '',
    `truth: ${labelled} records of ${things} things, ${truePairs} true pairs; 95 % intervals by the bootstrap over things`,
    '          precision                 recall                    F1',
    rateLine('pairs', pairs, pairs.intervals),
    rateLine('clusters', clusters, clusters.intervals),
    rateLine('B-cubed', clusters.bCubed, clusters.bCubedIntervals),
    `clusters: ${clusters.falsePositives} pairs joined wrongly, ${clusters.falseNegatives} missed`,
    ...(best
      ? [
          `best pair threshold with the truth in hand: F1 ${best.f1.toFixed(4)} from ${(best.weight / 1000).toFixed(1)} bits`,
        ]
      : []),
    '',
    `slice (B-cubed, the worst of ${slices.length})`.padEnd(36) + 'records  precision  recall  F1',
    ...slices.slice(0, shownSlices).map((slice) => {
      const figures = [slice.precision.toFixed(4).padStart(9), slice.recall.toFixed(4), slice.f1.toFixed(4)].join('  ');
      return `  ${slice.slice.padEnd(32)} ${String(slice.records).padStart(8)}  ${figures}`;
    }),
    ...(lookAlikes.length === 0
      ? []
      : [
          '',
          `look-alikes merged: ${lookAlikes.map(({ kind, pairs: all, merged }) => `${kind} ${merged} of ${all}`).join(', ')}`,
        ]),
  ];
}

function rateLine(name: string, rates: Rates, intervals: RateRanges): string {
  const cell = (rate: keyof Rates): string =>
    `${rates[rate].toFixed(4)} [${intervals[rate].low.toFixed(4)}, ${intervals[rate].high.toFixed(4)}]`;
  return `${name.padEnd(9)} ${cell('precision')}   ${cell('recall')}   ${cell('f1')}`;
}

/** Counts by key, with what to look at. */
export function blockingLines({ blocking, judgement }: Pick<Evaluation, 'blocking' | 'judgement'>): string[] {
  const { candidatePairs, pairsPerRecord, keys, findings } = blocking;
  const width = Math.max(9, ...keys.map(({ name }) => name.length));
  const reach = judgement === undefined ? '' : `; they hold ${percent(judgement.blockingRecall)} of the true pairs`;
  return [
    '',
    `blocking: ${candidatePairs} candidate pairs, ${pairsPerRecord.toFixed(2)} a record${reach}`,
    `${'match key'.padEnd(width)}  records   blocks  largest    pairs${judgement ? '    reach  alone' : ''}`,
    ...keys.map(({ name, records, blocks, largestBlock, pairs, recall, onlyHere }) => {
      const counts = `${pad(records, 7)}  ${pad(blocks, 7)}  ${pad(largestBlock, 7)}  ${pad(pairs, 7)}`;
      const found =
        recall === undefined ? '' : `  ${percent(recall).padStart(7)}  ${percent(onlyHere ?? 0).padStart(7)}`;
      return `${name.padEnd(width)}  ${counts}${found}`;
    }),
    ...findings.map(({ detail }) => `Look at: ${detail}`),
  ];
}

function reviewLines({ review }: Evaluation): string[] {
  const share = (value: number | undefined): string =>
    value === undefined ? '' : `, ${percent(value)} of them matches`;
  return [
    '',
    `review: ${review.tasks} tasks, ${review.perThousand.toFixed(1)} for 1,000 records${share(review.shareMatches)}`,
    ...review.kinds.map(({ kind, tasks, shareMatches }) => `  ${kind}: ${tasks}${share(shareMatches)}`),
    ...(review.settled.pairs === 0
      ? []
      : [`  settled by rule, nobody is asked: ${review.settled.pairs}${share(review.settled.shareMatches)}`]),
  ];
}

function wrongLines({ wrongest }: Judgement): string[] {
  if (wrongest.length === 0) return ['', 'No pair is wrong.'];
  const shown = [
    ...wrongest.filter(({ wrong }) => wrong === 'joined').slice(0, 5),
    ...wrongest.filter(({ wrong }) => wrong === 'missed').slice(0, 5),
  ];
  return [
    '',
    'the wrongest pairs, by record number (--out lists more, with their keys and levels):',
    ...shown.map(({ wrong, left, right, weight, class: kind, proposed }) => {
      const outcome = proposed ? kind : 'no common key';
      return `  ${wrong} ${left} and ${right}: ${(weight / 1000).toFixed(1)} bits, ${outcome}`;
    }),
  ];
}

function histogramLines({ histogram }: Evaluation): string[] {
  const most = Math.log10(1 + Math.max(1, ...histogram.map(({ pairs }) => pairs)));
  return [
    '',
    'match weight in bits, candidate pairs (bars are logarithmic)',
    ...histogram.map(
      ({ from, pairs }) =>
        `${pad(from, 6)}  ${pad(pairs, 8)}  ${'#'.repeat(Math.round((40 * Math.log10(1 + pairs)) / most))}`,
    ),
  ];
}

const pad = (value: number, width: number): string => String(value).padStart(width);
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
