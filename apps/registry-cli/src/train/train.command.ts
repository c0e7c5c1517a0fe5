import { Command } from 'commander';

import { wrongUse } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { ENCODING_TEXT, encodingNamed } from '../command-line/encoding-named';
import { perform, print, tell } from '../command-line/perform';
import { wholeNumber } from '../command-line/whole-number';
import { refuseToOverwrite, writeOutput } from '../command-line/write-output';
import { refuseJudging } from '../data-set/judging-rows';
import { type DataSet, loadDataSet } from '../data-set/load-data-set';
import { readDefinition } from '../data-set/read-definition';
import { readTruth } from '../data-set/read-truth';
import { tellRejected } from '../data-set/tell-rejected';
import { exportPairs } from './export-pairs';
import { DEFAULT_SEED, trainOn } from './train-on';
import { modelFileText } from './trained-model-file';
import { trainingText } from './training-text';

interface TrainOptions {
  readonly definition: string;
  readonly records: readonly string[];
  readonly source?: string;
  readonly encoding?: string;
  readonly labels?: string;
  readonly truthPattern?: string;
  readonly seed: number;
  readonly samplePairs?: number;
  readonly out?: string;
  readonly exportPairs?: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}

const HELP = `
u comes from seeded random pairs, m from expectation-maximisation over the match keys, or from labels when they hold 50 pairs of one
thing or more. The same records, labels and seed give the same model, whatever the order of the rows. The model goes to --out only:
nothing changes in a registry.

Blind labels: --export-pairs 300 pairs.csv writes pairs without what the model thinks of them; write yes or no into the column same
and come back with --labels pairs.csv. The file holds record values, so only you can read it.

Exit code: 0 done, 1 failed, 2 wrong use, 3 done but lines were rejected.

Examples:
  npm run registry -- train --definition test/benchmarks/definitions/fake-1000.json --records fake_1000.csv --out model.json
  npm run registry -- train --definition person --records synthetic:7:4 --labels included --json`;

/** `train`: estimates a model's probabilities from records. */
export function trainCommand(): Command {
  return new Command('train')
    .description('estimate the probabilities of a match model from records, with or without labels')
    .exitOverride()
    .requiredOption('--definition <name>', 'person, land-parcel, enterprise, or a JSON definition of a data set')
    .requiredOption(
      '--records <place...>',
      'CSV, NDJSON or Parquet files, a folder of generate, or synthetic:seed[:scale[:hard]]',
    )
    .option('--source <code>', 'the source of records that do not name theirs')
    .option('--encoding <name>', ENCODING_TEXT, encodingNamed)
    .option('--labels <place>', 'what is known: "included", a column, or a CSV of things or labelled pairs')
    .option('--truth-pattern <regex>', 'the part of a label that names the thing, by its first group')
    .option('--seed <n>', 'seed of all sampling', wholeNumber, DEFAULT_SEED)
    .option('--sample-pairs <n>', 'random pairs to draw for u; left out, as many as the records need', wholeNumber)
    .option('--out <file>', 'write the trained model, for evaluate --model')
    .option(
      '--export-pairs <n and file...>',
      'write n pairs for blind labelling to a CSV file, for example: 300 pairs.csv',
    )
    .option('--force', 'replace files that exist')
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', HELP)
    .action((options: TrainOptions) => perform(() => train(options)));
}

async function train(options: TrainOptions): Promise<ExitCode> {
  const asked = pairsAsked(options.exportPairs);
  for (const path of [options.out, asked?.file])
    if (path !== undefined) refuseToOverwrite(path, options.force ?? false);
  refuseJudging(options.records);
  const data = await loadDataSet(readDefinition(options.definition), options);
  if (asked !== undefined) writePairs(data, asked, options.seed);
  const labels = options.labels === undefined ? undefined : readTruth(data, options.labels, options.truthPattern);
  const { trained, notes } = await trainOn(data, { ...options, labels });
  const file = modelFileText(data.definition.name, trained, notes);
  // A model counts the values of its records, so it is as personal as they are.
  if (options.out !== undefined) writeOutput(options.out, file, { personal: true });
  const { spec: _spec, notes: _notes, ...facts } = trained;
  const weights = { priorBits: trained.spec.priorBits, comparisons: trained.spec.comparisons };
  if (options.json)
    print(
      JSON.stringify({ definition: data.definition.name, ...facts, notes, ...weights, rejected: data.rejected.length }),
    );
  else print(trainingText(trained, data.spec, notes));
  if (options.out !== undefined) tell(`The model is in ${options.out}.`);
  return tellRejected(data.rejected) ? EXIT.withDifferences : EXIT.done;
}

interface PairsAsked {
  readonly count: number;
  readonly file: string;
}

function pairsAsked(given: readonly string[] | undefined): PairsAsked | undefined {
  if (given === undefined) return undefined;
  const [count = '', file, ...more] = given;
  if (!/^[1-9]\d{0,5}$/.test(count) || file === undefined || more.length > 0) {
    throw wrongUse('--export-pairs takes a number and a file: --export-pairs 300 pairs.csv.');
  }
  return { count: Number(count), file };
}

function writePairs(data: DataSet, { count, file }: PairsAsked, seed: number): void {
  const { pairs, text } = exportPairs(data, count, seed);
  writeOutput(file, text, { personal: true });
  tell(`${pairs} pairs to label are in ${file}.${pairs < count ? ' No more share a match key.' : ''}`);
}
