import { readConfig, StartConfig } from '@sogoc/platform';
import { Command } from 'commander';

import { CommandFailure } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print } from '../command-line/perform';
import { readAccessFile } from '../start/access-file';
import { askRegistry, type RegistryAccess } from './ask-registry';
import type { GoldenAnswer, PairAnswer } from './explanation-answers';
import { goldenText, pairText } from './explanation-of-answer';
import { goldenOf, sideOf } from './named-side';

interface ExplainOptions {
  readonly json?: boolean;
}

const HELP = `
A and B are records, as source/collection/recordKey (what follows the second slash is the key), or golden ids. With one argument, as
collection/goldenId, it tells what holds that golden record together. The registry of the state directory must be running
(SOGOC_STATE_DIR, .sogoc unless set); its steward key is used. No values of the records are shown.

Exit code: 0 done, 1 failed (no registry is running, unknown record), 2 wrong use.

Examples:
  npm run registry -- explain population/persons/A-1 finance/persons/B-7
  npm run registry -- explain 0197c3f0-6f1e-7c40-9a53-1d2e3f405162 population/persons/A-1
  npm run registry -- explain persons/0197c3f0-6f1e-7c40-9a53-1d2e3f405162`;

/** `explain`: why two records are together, or why not, as the running registry judges it. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('tell why two records or golden records are together, or why not')
    .exitOverride()
    .argument('<A>', 'source/collection/recordKey, or a golden id')
    .argument('[B]', 'the other side; without it A is collection/goldenId')
    .option('--json', "print the registry's answer as JSON")
    .addHelpText('after', HELP)
    .action((a: string, b: string | undefined, options: ExplainOptions) => perform(() => explain(a, b, options)));
}

async function explain(a: string, b: string | undefined, { json = false }: ExplainOptions): Promise<ExitCode> {
  if (b === undefined) {
    const { collection, id } = goldenOf(a);
    const answer = await askRegistry<GoldenAnswer>(access(), 'GET', `/v1/${collection}/${id}/explanation`);
    print(json ? JSON.stringify(answer) : goldenText(answer));
    return EXIT.done;
  }
  const sides = { left: sideOf(a), right: sideOf(b) };
  const answer = await askRegistry<PairAnswer>(access(), 'POST', '/v1/explanations', sides);
  print(json ? JSON.stringify(answer) : pairText(answer));
  return EXIT.done;
}

function access(): RegistryAccess {
  const { stateDirectory } = readConfig(StartConfig);
  const file = readAccessFile(stateDirectory);
  if (file === undefined) {
    throw new CommandFailure(
      `No registry of ${stateDirectory} is running: start one with npm start, or set SOGOC_STATE_DIR.`,
    );
  }
  return { origin: file.api, key: file.keys.steward };
}
