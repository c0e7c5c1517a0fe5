import { DIFFICULTY_NAMES, type DifficultyName, type WorldOptions } from '@sogoc/synthetic';
import { Command, Option } from 'commander';

import { wrongUse } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print, tell } from '../command-line/perform';
import { wholeNumber } from '../command-line/whole-number';
import { writeWorld, type WrittenWorld } from './write-world';

interface GenerateOptions {
  readonly seed: number;
  readonly persons: number;
  readonly parcels?: number;
  readonly enterprises?: number;
  readonly communes?: number;
  readonly difficulty: DifficultyName;
  readonly out: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const HELP = `
Counts are true things; each appears in one to five records, with the habits and faults of its sources. Half as many parcels and
enterprises as persons unless said otherwise; one commune for every 30,000 persons. The same options give the same bytes.

The folder gets <source>/<collection>.ndjson, one record a line as POST /v1/sources/{source}/{collection}/batch takes it, truth.csv with
the thing behind each record, look-alikes.csv with pairs of things that must not be joined, and world.json with options and counts.
evaluate reads the folder: --records <folder> --truth <folder>/truth.csv.

Exit code: 0 done, 1 failed, 2 wrong use.

Example:
  npm run registry -- generate --seed 7 --persons 2000 --out world-7`;

/** `generate`: a synthetic world of records with its truth, as files. */
export function generateCommand(): Command {
  return new Command('generate')
    .description('write a made-up world of records with known truth, for tests and measurements')
    .exitOverride()
    .requiredOption('--seed <n>', 'seed of the world', wholeNumber)
    .requiredOption('--persons <n>', 'true persons', wholeNumber)
    .option('--parcels <n>', 'true land parcels', wholeNumber)
    .option('--enterprises <n>', 'true enterprises', wholeNumber)
    .option('--communes <n>', 'communes they live in', wholeNumber)
    .addOption(
      new Option('--difficulty <name>', 'how faulty the records are').choices(DIFFICULTY_NAMES).default('usual'),
    )
    .requiredOption('--out <folder>', 'folder to write; it must not hold a world yet')
    .option('--force', 'replace a world that the folder holds')
    .option('--json', 'print counts as JSON')
    .addHelpText('after', HELP)
    .action((options: GenerateOptions) => perform(() => generate(options)));
}

function generate({ out, force = false, json, ...asked }: GenerateOptions): ExitCode {
  const half = Math.ceil(asked.persons / 2);
  const { seed, persons, parcels = half, enterprises = half, communes, difficulty } = asked;
  const options: WorldOptions = {
    seed,
    persons,
    parcels,
    enterprises,
    difficulty,
    ...(communes !== undefined && { communes }),
  };
  const written = writeWorldOf(options, out, force);
  if (json) print(JSON.stringify({ ...options, ...written }));
  else for (const { file, records } of written.files) print(`${String(records).padStart(8)}  ${file}`);
  tell(
    `${written.records} records of ${persons} persons, ${parcels} parcels and ${enterprises} enterprises are in ${out}.`,
  );
  return EXIT.done;
}

function writeWorldOf(options: WorldOptions, out: string, force: boolean): WrittenWorld {
  try {
    return writeWorld(options, out, force);
  } catch (error) {
    if (error instanceof RangeError) throw wrongUse(`${error.message}.`);
    throw error;
  }
}
