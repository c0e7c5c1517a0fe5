import { PolicyBook, PolicyDryRun, type StandaloneRegistry } from '@sogoc/registry';
import { countEffects, type PolicyEffect } from '@sogoc/resolution';
import { Command } from 'commander';

import { CommandFailure, wrongUse } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print, tell } from '../command-line/perform';
import { readText } from '../command-line/read-text';
import { wholeNumberFromOne } from '../command-line/whole-number';
import { onRecord } from '../operate/on-record';
import { withRegistry } from '../operate/with-registry';
import { effectText } from './effect-text';
import { explainFailures } from './explain-failures';
import { replayHere } from './replay-here';

interface ReplayOptions {
  readonly policy?: string;
  readonly dryRun?: boolean;
  readonly slice?: number;
  readonly json?: boolean;
}

const HELP = `
Puts a policy in force and brings all records under it, beside workers and while sources push. It may be stopped at any point: workers,
or the same command without --policy, go on from there. The file is what "policy" prints, edited; what is left out of it stays as it is.

--dry-run changes nothing. It computes the state under the policy, from one snapshot, and lists what would be otherwise: merges, splits,
ids, tasks, values. Golden records and records are named by their ids; new-1, new-2 … stand for ids that would be made. Versions that
nobody has resolved yet are left out. So many records as --slice says are held in memory, and some hundred bytes of every other; what else
is needed lies in sealed files in the folder for temporary files (TMPDIR).

Exit code: 0 done, 1 failed or stopped, 2 wrong use (a file with faults, all of which are listed), 3 a dry run with differences.

Examples:
  npm run registry -- policy --out new.json
  npm run registry -- replay --policy new.json --dry-run
  npm run registry -- replay --policy new.json
  npm run registry -- replay`;

/** `replay`: puts a policy in force, or says what it would do. */
export function replayCommand(): Command {
  return new Command('replay')
    .description('bring all records under the policy in force, or under a new one')
    .exitOverride()
    .option('--policy <file>', 'the policy to put in force; without it the one that is')
    .option('--dry-run', 'only list what would change')
    .option('--slice <n>', 'records that a dry run holds in memory at once; left out: 10000', wholeNumberFromOne)
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', HELP)
    .action((options: ReplayOptions) => perform(() => replay(options)));
}

async function replay({ policy, dryRun = false, slice, json = false }: ReplayOptions): Promise<ExitCode> {
  const file = policy === undefined ? undefined : readPolicy(policy);
  return withRegistry((registry) =>
    explainFailures(() => (dryRun ? tryOut(registry, file, { slice, json }) : putInForce(registry, file, json))),
  );
}

async function tryOut(
  registry: StandaloneRegistry,
  file: unknown,
  { slice, json }: { readonly slice: number | undefined; readonly json: boolean },
): Promise<ExitCode> {
  const dryRun = registry.get(PolicyDryRun);
  const effects = await (file === undefined
    ? dryRun.ofPolicyInForce({ sliceSize: slice })
    : dryRun.of(file, { sliceSize: slice }));
  if (json) print(JSON.stringify(effects));
  else print(effects.length === 0 ? 'Nothing would change.' : effects.map(effectText).join('\n'));
  return effects.some((effect: PolicyEffect) => countEffects(effect) > 0) ? EXIT.withDifferences : EXIT.done;
}

async function putInForce(registry: StandaloneRegistry, file: unknown, json: boolean): Promise<ExitCode> {
  if (file !== undefined) {
    await onRecord(registry, 'registry replay --policy', () => registry.get(PolicyBook).apply(file));
    tell('The policy is in force.');
  }
  const { isDone, asked } = await replayHere(registry);
  if (!isDone)
    throw new CommandFailure('Stopped. Workers go on with what is left; so does "registry replay" without --policy.');
  if (json) print(JSON.stringify({ applied: file !== undefined, asked, behind: 0 }));
  else print(`No record is behind the policy in force; ${asked} were looked at again.`);
  return EXIT.done;
}

function readPolicy(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw wrongUse(`${path} is no JSON.`);
  }
}
