import { Command, InvalidArgumentError } from 'commander';

import { wrongUse } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { ENCODING_TEXT, encodingNamed } from '../command-line/encoding-named';
import { perform, print, tell } from '../command-line/perform';
import { wholeNumber } from '../command-line/whole-number';
import { isJudging, refuseJudging } from '../data-set/judging-rows';
import { type DataSet, loadDataSet } from '../data-set/load-data-set';
import { readDefinition } from '../data-set/read-definition';
import { labelsPairs, readTruth, type Truth } from '../data-set/read-truth';
import { shownValues } from '../data-set/shown-values';
import { isSynthetic } from '../data-set/synthetic-rows';
import { tellRejected } from '../data-set/tell-rejected';
import { threadsAtHand } from '../train/threads/comparing-threads';
import { DEFAULT_SEED } from '../train/train-on';
import { chooseModel } from './choose-model';
import { evaluateDataSet } from './evaluate-data-set';
import type { Evaluation } from './evaluation';
import { evaluationText } from './evaluation-text';
import { blocksReport, blocksText } from './report/blocks-only';
import { reportJson, writeReport } from './write-report';

interface EvaluateOptions {
  readonly definition: string;
  readonly records: readonly string[];
  readonly source?: string;
  readonly encoding?: string;
  readonly truth?: string;
  readonly truthPattern?: string;
  readonly model?: string;
  readonly train?: boolean;
  readonly seed: number;
  readonly out?: string;
  readonly showValues?: boolean;
  readonly json?: boolean;
  readonly slices?: boolean;
  readonly threshold?: number | 'proposed';
  readonly blocksOnly?: boolean;
  readonly threads: number;
}

const HELP = `
Needs no database. Records: CSV with a heading or NDJSON of {recordKey, source?, observedAt?, attributes}, each also packed with gzip, or
Parquet; for the shipped entities the columns are attributes (an object or list as JSON, permanentAddress.text for a member). Truth: "included" (a column truth), any column,
or a CSV with a record's key (and source) and the thing it stands for, or of left_key and right_key (or fodors_id and zagats_id, by the
names of two sources) for pairs that match. Pairs that no match key proposes count as missed.

Judging worlds (nationwide, delta) stand for records that nobody tuned on: nothing is trained or chosen on them.

A JSON definition reads columns by name; the column file is the name of the CSV file without its ending, if there is none.

A shipped entity is measured with its shipped model. The model of a JSON definition is first trained on the records, without their truth;
--no-train takes the author's probabilities, --model what train wrote.

--out writes report.json, the curves, the histogram, what each level weighs and the waterfall of the pair nearest the threshold as SVG,
the figures as CSV, and wrongest-pairs.csv, which only you can read. Record values are
shown with --show-values only.

What precision and recall are expected is estimated without truth, by threshold, with thresholds that fit the records. A definition that
states none is measured at the proposed ones.

Exit code: 0 done, 1 failed, 2 wrong use, 3 done but lines were rejected, 4 done and the model is of no use (the text says why).

Examples:
  npm run registry -- evaluate --definition person --records synthetic:201:4
  npm run registry -- evaluate --definition test/benchmarks/definitions/febrl.json --records test/benchmarks/data/febrl/dataset3.csv \\
      --truth rec_id --truth-pattern '^rec-([0-9]+)'`;

/** `evaluate`: precision, recall and everything else that says how well records are resolved. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('measure how well records are resolved, with or without truth')
    .exitOverride()
    .requiredOption('--definition <name>', 'person, land-parcel, enterprise, or a JSON definition of a data set')
    .requiredOption(
      '--records <place...>',
      'CSV, NDJSON or Parquet files, a folder of generate, synthetic:seed[:scale[:difficulty]], or judging:world:seed[:share]',
    )
    .option('--source <code>', 'the source of records that do not name theirs')
    .option('--encoding <name>', ENCODING_TEXT, encodingNamed)
    .option('--truth <place>', '"included", a column, or a CSV file; made records include theirs')
    .option('--truth-pattern <regex>', 'the part of the truth that names the thing, by its first group')
    .option('--model <file>', 'a model that train wrote')
    .option('--train', 'train on the records first, without their truth')
    .option('--no-train', 'take the probabilities as they are')
    .option('--seed <n>', 'seed of training and of the intervals', wholeNumber, DEFAULT_SEED)
    .option('--out <folder>', 'write the report with pictures and the wrongest pairs')
    .option('--show-values', 'show values of records: on standard output, and in the file of the wrongest pairs')
    .option(
      '--threshold <bits>',
      'join pairs from so many bits, or "proposed": from where these records propose',
      readThreshold,
    )
    .option('--threads <n>', 'threads that compare beside the first; 0: none', wholeNumber, threadsAtHand())
    .option('--blocks-only', 'tell what the keys come to, and train and compare nothing')
    .option('--slices', 'print every slice of the records, not the worst twelve')
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', HELP)
    .action((options: EvaluateOptions) => perform(() => evaluate(options)));
}

async function evaluate(options: EvaluateOptions): Promise<ExitCode> {
  const data = await loadDataSet(readDefinition(options.definition), {
    ...options,
    forgetsValues: !readsValues(options),
  });
  if (options.blocksOnly === true) {
    const report = blocksReport(data);
    print(options.json ? JSON.stringify(report) : blocksText(report));
    return tellRejected(data.rejected) ? EXIT.withDifferences : EXIT.done;
  }
  // A threshold that records propose is chosen on them.
  if (options.threshold === 'proposed') refuseJudging(options.records);
  const truth = truthOf(data, options);
  const evaluated = await evaluateDataSet(data, await chooseModel(data, options), truth, options);
  const { evaluation } = evaluated;
  const showValues = options.showValues ?? false;
  const files = options.out === undefined ? [] : writeReport(options.out, evaluated, data, showValues);
  if (options.json) print(reportJson(evaluation));
  else {
    print(evaluationText(evaluation, { allSlices: options.slices }));
    if (showValues) print(valuesText(evaluation, data));
  }
  if (options.out !== undefined) tell(`${options.out} holds ${files.join(', ')}.`);
  const hasRejected = tellRejected(data.rejected);
  if (evaluation.expectation.doubts.some(({ isGrave }) => isGrave)) return EXIT.doubtful;
  return hasRejected ? EXIT.withDifferences : EXIT.done;
}

/** Whether values are shown, or a column of theirs may be the truth. */
const readsValues = ({ showValues = false, truth = 'included' }: EvaluateOptions): boolean =>
  showValues || truth !== 'included';

function readThreshold(text: string): number | 'proposed' {
  if (text === 'proposed') return text;
  const bits = Number(text);
  if (text.trim() === '' || !Number.isFinite(bits))
    throw new InvalidArgumentError('It is a number of bits, or "proposed".');
  return bits;
}

function truthOf(data: DataSet, { truth, truthPattern, records }: EvaluateOptions): Truth | undefined {
  const place = truth ?? (records.every(isMade) ? 'included' : undefined);
  if (place === undefined) return undefined;
  if (labelsPairs(place)) {
    throw wrongUse(
      'Labels of single pairs are for train: evaluate needs the thing of each record, or all pairs that match.',
    );
  }
  return readTruth(data, place, truthPattern);
}

const isMade = (place: string): boolean => isSynthetic(place) || isJudging(place);

function valuesText({ judgement }: Evaluation, data: DataSet): string {
  const { columns } = data.definition;
  const shown = (recordNumber: number): string => {
    const stated = shownValues(data, recordNumber).flatMap((value, i) =>
      value === '' ? [] : `${columns[i]}=${value}`,
    );
    return `    ${recordNumber}: ${stated.join('; ')}`;
  };
  const pairs = (judgement?.wrongest ?? []).slice(0, 10);
  return pairs.map(({ wrong, left, right }) => `  ${wrong}\n${shown(left)}\n${shown(right)}`).join('\n');
}
