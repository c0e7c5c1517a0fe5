import { join } from 'node:path';

import { runMeasured } from './measured-run';

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

/** Has made-up persons with about so many records written, and evaluates them in a process of its own. */
export async function measureInMemory(size: number, { program, folder, seed }: InMemoryOptions): Promise<InMemoryCost> {
  const out = join(folder, 'world');
  const persons = String(Math.ceil(size / RECORDS_PER_PERSON));
  const made = await runMeasured(program, [
    ...['generate', '--seed', String(seed), '--persons', persons, '--parcels', '0', '--enterprises', '0'],
    ...['--out', out, '--force', '--json'],
  ]);
  if (made.exitCode !== 0) throw new Error('No world was made');
  const run = await runMeasured(program, ['evaluate', '--definition', 'person', '--records', out, '--json']);
  if (run.exitCode !== 0) throw new Error(`The evaluation ended with ${run.exitCode}`);
  const { wall, processor, peakBytes } = run;
  return { records: recordsOf(run.stdout), wall, processor, peakBytes };
}

function recordsOf(report: string): number {
  const { records } = JSON.parse(report) as { records: unknown };
  return typeof records === 'number' ? records : NaN;
}

/** One line for people. */
export const inMemoryText = ({ records, wall, processor, peakBytes }: InMemoryCost): string =>
  `in memory: ${records} records, file to clusters, in ${(wall / 1_000).toFixed(1)} s, ${processor.toFixed(1)} processor seconds ` +
  `(${Math.round(records / processor)} records for each), ${Math.round(peakBytes / MIB)} MiB`;
