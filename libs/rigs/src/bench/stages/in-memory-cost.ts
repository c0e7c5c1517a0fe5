import { join } from 'node:path';

import { runMeasured } from './measured-run';
import { writePlainColumns } from './plain-columns';

/** What it took to resolve a file in memory, from the file to clusters, the estimates of quality included, without a database. */
export interface InMemoryCost {
  readonly records: number;
  /** Milliseconds, the start of the program included. */
  readonly wall: number;
  /** Processor seconds. */
  readonly processor: number;
  readonly peakBytes: number;
}

const RECORDS_PER_PERSON = 2.9;
const MIB = 1_048_576;

export interface InMemoryOptions {
  /** The command line. */
  readonly program: string;
  readonly folder: string;
  readonly seed: number;
}

export interface InMemoryCosts {
  /** By the shipped entity `person`, which reads Vietnamese values. */
  readonly inMemory: InMemoryCost;
  /** The same records as plain columns, by a definition as a stranger writes it; training included. */
  readonly inMemoryPlain: InMemoryCost;
}

/** Has made-up persons with about so many records written, and evaluates them both ways, each in a process of its own. */
export async function measureInMemory(
  size: number,
  { program, folder, seed }: InMemoryOptions,
): Promise<InMemoryCosts> {
  const world = join(folder, 'world');
  const persons = String(Math.ceil(size / RECORDS_PER_PERSON));
  const made = await runMeasured(program, [
    ...['generate', '--seed', String(seed), '--persons', persons, '--parcels', '0', '--enterprises', '0'],
    ...['--out', world, '--force', '--json'],
  ]);
  if (made.exitCode !== 0) throw new Error('No world was made');
  const inMemory = await evaluated(program, 'person', world);
  const { definition, records } = writePlainColumns(world, folder);
  return { inMemory, inMemoryPlain: await evaluated(program, definition, records) };
}

/** What evaluate ends with when it is done, and when it doubts the model. */
const DONE = [0, 4];

async function evaluated(program: string, definition: string, records: string): Promise<InMemoryCost> {
  const run = await runMeasured(program, ['evaluate', '--definition', definition, '--records', records, '--json']);
  if (!DONE.includes(run.exitCode)) throw new Error(`The evaluation ended with ${run.exitCode}`);
  const { wall, processor, peakBytes } = run;
  return { records: recordsOf(run.stdout), wall, processor, peakBytes };
}

function recordsOf(report: string): number {
  const { records } = JSON.parse(report) as { records: unknown };
  return typeof records === 'number' ? records : NaN;
}

/** A line for each way, for people. */
export const inMemoryText = ({ inMemory, inMemoryPlain }: InMemoryCosts): string =>
  [lineOf('in memory', inMemory), lineOf('in memory, plain columns', inMemoryPlain)].join('\n');

const lineOf = (name: string, { records, wall, processor, peakBytes }: InMemoryCost): string =>
  `${name}: ${records} records, file to clusters, in ${(wall / 1_000).toFixed(1)} s, ${processor.toFixed(1)} processor seconds ` +
  `(${Math.round(records / processor)} records for each), ${Math.round(peakBytes / MIB)} MiB`;
