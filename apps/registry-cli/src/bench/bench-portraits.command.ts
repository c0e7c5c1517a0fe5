import { readConfig, StartConfig } from '@sogoc/platform';
import { RelationStatementRepository, TransactionRunner } from '@sogoc/persistence';
import type { StandaloneRegistry } from '@sogoc/registry';
import { Command } from 'commander';

import { CommandFailure } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print } from '../command-line/perform';
import { wholeNumber } from '../command-line/whole-number';
import { askRegistry } from '../explain/ask-registry';
import { withRegistry } from '../operate/with-registry';
import { readAccessFile } from '../start/access-file';

interface BenchPortraitsOptions {
  readonly calls: number;
  readonly json?: boolean;
}

/** What one portrait costs, and how much there is in it. */
interface PortraitFigures {
  readonly calls: number;
  /** Milliseconds of one call, half of them below. */
  readonly p50: number;
  readonly p95: number;
  /** The same of a plain read of the person, in turn with the portraits: what else the machine does falls on both. */
  readonly plainReadP50: number;
  readonly relatives: number;
  readonly parcels: number;
  readonly enterprises: number;
}

type Portrait = Readonly<Record<'relatives' | 'parcels' | 'enterprises', readonly unknown[]>>;

const HELP = `
Asks the running registry for the portrait of the person with the largest family in it, again and again, one call at a time, as a consumer over
HTTP, in turn with plain reads of the same person. The time is that of the caller, with the entry in the record of reads.

Exit code: 0 done, 1 failed, 2 wrong use.

Example:
  npm run registry -- bench-portraits --calls 200`;

const WARM_UP = 10;

/** `bench-portraits`: how long a portrait takes. */
export function benchPortraitsCommand(): Command {
  return new Command('bench-portraits')
    .description('measure the portrait of the largest family')
    .exitOverride()
    .option('--calls <n>', 'calls that are measured', wholeNumber, 200)
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', HELP)
    .action((options: BenchPortraitsOptions) => perform(() => benchPortraits(options)));
}

async function benchPortraits({ calls, json = false }: BenchPortraitsOptions): Promise<ExitCode> {
  const access = readAccessFile(readConfig(StartConfig).stateDirectory);
  if (access === undefined) throw new CommandFailure('No registry runs here: npm start starts one.');
  const id = await withRegistry(largestFamily);
  const caller = { origin: access.api, key: access.keys.consumer };
  const portray = (): Promise<Portrait> => askRegistry(caller, 'POST', `/v1/persons/${id}/portrait`, {});
  const figures = await measure(portray, () => askRegistry(caller, 'GET', `/v1/persons/${id}`), calls);
  print(json ? JSON.stringify(figures) : figuresText(figures));
  return EXIT.done;
}

/** Whoever names the most relatives. */
async function largestFamily(registry: StandaloneRegistry): Promise<string> {
  const goldenId = await registry
    .get(TransactionRunner)
    .runReading((tx) => registry.get(RelationStatementRepository).mostNaming(tx, 'relative'));
  if (goldenId === undefined) throw new CommandFailure('Nobody in the registry names a relative: load the demo.');
  return goldenId;
}

async function measure(
  portray: () => Promise<Portrait>,
  read: () => Promise<unknown>,
  calls: number,
): Promise<PortraitFigures> {
  for (let call = 1; call < WARM_UP; call++) await Promise.all([portray(), read()]);
  const { relatives, parcels, enterprises } = await portray();
  const [portraits, reads]: [number[], number[]] = [[], []];
  for (let call = 0; call < calls; call++) {
    portraits.push(await timeOf(portray));
    reads.push(await timeOf(read));
  }
  const sizes = { relatives: relatives.length, parcels: parcels.length, enterprises: enterprises.length };
  return { calls, p50: at(portraits, 0.5), p95: at(portraits, 0.95), plainReadP50: at(reads, 0.5), ...sizes };
}

async function timeOf(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await ask();
  return performance.now() - start;
}

/** The time below which a share of the calls stayed. */
function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2));
}

const figuresText = (figures: PortraitFigures): string => {
  const { calls, p50, p95, plainReadP50, relatives, parcels, enterprises } = figures;
  return [
    `portrait with ${relatives} relatives, ${parcels} parcels and ${enterprises} enterprises: p50 ${p50} ms, p95 ${p95} ms of ${calls} calls`,
    `plain read of the person, in turn: p50 ${plainReadP50} ms`,
  ].join('\n');
};
