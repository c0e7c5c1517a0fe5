import { Command } from 'commander';

import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print } from '../command-line/perform';
import { withRegistry } from '../operate/with-registry';
import { examineRegistry } from './examine-registry';

const HELP = `
Looks at the schema, the server and its disk, the roles under which API and workers log in, work that waits, what failed, and keys that do
not expire, in the database of DATABASE_URL, else the embedded one. Changes nothing. Whether what is stored is right is for verify to say.

Exit code: 0 nothing to do, 1 failed, 2 wrong use, 3 something to do.

Examples:
  npm run registry -- doctor
  npm run registry -- doctor --json`;

/** `doctor`: what an operator can put right. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('say what is not as it should be, and what to do')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', HELP)
    .action(({ json = false }: { json?: boolean }) => perform(() => doctor(json)));
}

async function doctor(json: boolean): Promise<ExitCode> {
  const findings = await withRegistry(examineRegistry);
  if (json) print(JSON.stringify(findings));
  else if (findings.length === 0) print('Nothing to do.');
  else for (const { about, found, todo } of findings) print(`${about}: ${found}; ${todo}.`);
  return findings.length === 0 ? EXIT.done : EXIT.withDifferences;
}
