import { Command } from 'commander';

import { issueFirstKey } from './issue-first-key';
import { preparationText, prepareRegistry } from './prepare-registry';
import { withRegistry } from './with-registry';

interface InitOptions {
  readonly json?: boolean;
  readonly label: string;
}

const HELP = `
Runs migrate first. The key is printed once, to standard output; what else is said goes to standard error. While an operator's key is in
force none is issued.

Exit code: 0 done, 1 failed, 2 wrong use.

Examples:
  npm run registry -- init
  npm run registry -- init --label "operations, province" --json`;

/** `init [--json]`: a new registry, up to the key of its first operator. */
export function initCommand(): Command {
  return new Command('init')
    .description('migrate, and issue the first operator key, which is printed once; safe to run again')
    .option('--label <text>', 'who holds the key', 'first operator')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', HELP)
    .action(async ({ json = false, label }: InitOptions) => {
      const done = await withRegistry(async (registry, { runtimeUrl }) => ({
        ...(await prepareRegistry(registry, runtimeUrl)),
        operatorKey: await issueFirstKey(registry, label),
      }));
      const { operatorKey } = done;
      if (json) {
        const shown = operatorKey && { id: operatorKey.id, key: operatorKey.key };
        process.stdout.write(`${JSON.stringify({ ...done, operatorKey: shown })}\n`);
        return;
      }
      process.stderr.write(`${preparationText(done)}\n`);
      process.stderr.write(
        operatorKey
          ? 'The operator key follows. It is shown this once: keep it where secrets are kept.\n'
          : 'An operator key is in force already; none was issued.\n',
      );
      if (operatorKey) process.stdout.write(`${operatorKey.key}\n`);
    });
}
