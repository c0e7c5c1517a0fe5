import { join } from 'node:path';

import {
  calibrationSvg,
  levelWeightsSvg,
  precisionRecallSvg,
  waterfallSvg,
  weightHistogramSvg,
  type ComparisonDeclaration,
  type CurvePoint,
  type ExpectedPoint,
} from '@sogoc/matching';

import { csvText, writeOutput } from '../command-line/write-output';
import type { DataSet } from '../data-set/load-data-set';
import { shownValues, statedColumns } from '../data-set/shown-values';
import type { EvaluatedDataSet } from './evaluate-data-set';
import type { Evaluation, WrongPair } from './evaluation';

/** Points of the curve that are written as a table. */
const CURVE_ROWS = 500;

/** Writes the report's files into a folder and returns their names. Only the pairs' file names records, and only its owner reads it. */
export function writeReport(
  folder: string,
  { evaluation, spec, nearest }: EvaluatedDataSet,
  data: DataSet,
  showValues: boolean,
): string[] {
  const files: string[] = [];
  const write = (name: string, content: string, personal = false): void => {
    writeOutput(join(folder, name), content, { personal });
    files.push(name);
  };
  const { definition, histogram, thresholds, judgement, expectation } = evaluation;
  write('report.json', `${reportJson(evaluation, 2)}\n`);
  write('weights.svg', weightHistogramSvg(histogram, `${definition}: candidate pairs by match weight`, thresholds));
  write('weights.csv', csvText([['from_bits', 'pairs'], ...histogram.map(({ from, pairs }) => [from, pairs])]));
  write('levels.svg', levelWeightsSvg(spec.comparisons, `${definition}: what each level weighs`));
  write('levels.csv', csvText(levelRows(spec.comparisons)));
  if (nearest !== undefined) {
    write('waterfall.svg', waterfallSvg(nearest, `${definition}: the pair nearest the threshold`));
  }
  write('expected.csv', csvText(expectedRows(expectation.byThreshold)));
  if (judgement !== undefined) {
    const title = `${definition}: precision and recall of pairs`;
    write('precision-recall.svg', precisionRecallSvg(judgement.curve, title, thresholds.match));
    write('calibration.svg', calibrationSvg(judgement.calibration, `${definition}: estimated probability and truth`));
    const rows = thinned(judgement.curve).map(({ weight, precision, recall, f1 }) => [
      weight / 1000,
      precision,
      recall,
      f1,
    ]);
    write('precision-recall.csv', csvText([['from_bits', 'precision', 'recall', 'f1'], ...rows]));
    write('wrongest-pairs.csv', csvText(wrongRows(judgement.wrongest, data, showValues)), true);
  }
  return files;
}

/** Levels of `missing` weigh nothing. */
function levelRows(comparisons: readonly ComparisonDeclaration[]): (string | number)[][] {
  const rows = comparisons.flatMap(({ name: comparison, levels }) =>
    levels
      .filter(({ when }) => when !== 'missing')
      .map(({ name, m, u }) => [comparison, name, m, u, Math.log2(m / u).toFixed(3)]),
  );
  return [['comparison', 'level', 'm', 'u', 'bits'], ...rows];
}

function expectedRows(points: readonly ExpectedPoint[]): (string | number)[][] {
  const rates = ['precision', 'recall', 'f1'] as const;
  const heading = ['from_bits', ...rates.map((rate) => `pairs_${rate}`), ...rates.map((rate) => `clusters_${rate}`)];
  const rows = points.map(({ weight, pairs, clusters }) => [
    weight / 1000,
    ...rates.map((rate) => pairs[rate]),
    ...rates.map((rate) => clusters[rate]),
  ]);
  return [heading, ...rows];
}

/** Everything but the single points of the curve; pairs by record number, without keys or values. */
export function reportJson({ judgement, ...rest }: Evaluation, indent?: number): string {
  if (judgement === undefined) return JSON.stringify(rest, null, indent);
  const { curve, ...figures } = judgement;
  return JSON.stringify({ ...rest, judgement: { ...figures, curve: thinned(curve, 100) } }, null, indent);
}

function thinned(curve: readonly CurvePoint[], most = CURVE_ROWS): CurvePoint[] {
  const step = Math.max(1, Math.ceil(curve.length / most));
  return curve.filter((_, index) => index % step === 0 || index === curve.length - 1);
}

function wrongRows(wrongest: readonly WrongPair[], data: DataSet, showValues: boolean): (string | number)[][] {
  const columns = showValues
    ? statedColumns(
        data,
        wrongest.flatMap(({ left, right }) => [left, right]),
      )
    : [];
  const heading = ['wrong', 'bits', 'class', 'proposed', 'vetoes', 'levels'];
  const sides = ['left', 'right'].flatMap((side) =>
    ['record', 'file', 'line', 'source', 'key', ...columns].map((name) => `${side}_${name}`),
  );
  const sideOf = (recordNumber: number): (string | number)[] => {
    const record = data.records[recordNumber - 1];
    const row = data.rows.at(recordNumber - 1);
    const values = shownValues(data, recordNumber, columns);
    return [
      recordNumber,
      row?.file ?? '',
      row?.line ?? '',
      record?.identity.source ?? '',
      record?.identity.recordKey ?? '',
      ...values,
    ];
  };
  const rows = wrongest.map(({ wrong, weight, class: kind, proposed, vetoes, levels, left, right }) => [
    wrong,
    weight / 1000,
    kind,
    proposed ? 'yes' : 'no',
    vetoes.join(' '),
    levels.join(' '),
    ...sideOf(left),
    ...sideOf(right),
  ]);
  return [[...heading, ...sides], ...rows];
}
