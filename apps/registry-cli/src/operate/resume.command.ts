import { type ResumedSource, SourceFlowService } from '@sogoc/registry';
import { Command } from 'commander';

import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print } from '../command-line/perform';
import { wholeNumber } from '../command-line/whole-number';
import { withRegistry } from './with-registry';

const HELP = `
Resolving of a source is paused when its records open more review tasks within an hour than it may (SOURCE_CONFLICTS_PER_HOUR, or what was
given here before). What it sent is kept, and so is what it sends: have the source correct or delete its records first, then resume.
"registry status" and GET /v1/status list the sources that are paused. POST /v1/sources/{source}/resume does the same.

Exit code: 0 done, 1 failed (no such source), 2 wrong use.

Examples:
  npm run registry -- resume hcm-civil-status
  npm run registry -- resume hcm-civil-status --conflicts-per-hour 20000`;

interface ResumeOptions {
  readonly conflictsPerHour?: number;
  readonly newIdentifiersPerDay?: number;
  readonly json?: boolean;
}

/** `resume`: lets a source go on that was paused because its records flooded. */
export function resumeCommand(): Command {
  return new Command('resume')
    .description('have the records of a paused source resolved')
    .argument('<source>', 'its code in the catalogue')
    .option('--conflicts-per-hour <tasks>', 'review tasks that it may open within an hour from now on', wholeNumber)
    .option('--new-identifiers-per-day <numbers>', 'unheard-of numbers in a day before it is told', wholeNumber)
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', HELP)
    .action((source: string, options: ResumeOptions) => perform(() => resume(source, options)));
}

async function resume(source: string, { json = false, ...bounds }: ResumeOptions): Promise<ExitCode> {
  const outcome = await withRegistry((registry) =>
    registry.get(SourceFlowService).resume(source, bounds, 'command-line'),
  );
  print(json ? JSON.stringify(outcome) : resumptionText(outcome));
  return EXIT.done;
}

const resumptionText = ({ source, resumed }: ResumedSource): string =>
  resumed.length > 0 ? `${source} goes on: ${resumed.join(', ')}.` : `${source} was not paused.`;
