import { Command } from 'commander';

import { preparationText, prepareRegistry } from './prepare-registry';
import { withRegistry } from './with-registry';

const HELP = `
Makes the role of least rights for API and workers as well, and with DATABASE_RUNTIME_URL the login that they use. Repeatable; migrations
run once when several start together.

Exit code: 0 done, 1 failed, 2 wrong use.

Examples:
  npm run registry -- migrate
  DATABASE_URL=postgres://owner:…@db/registry DATABASE_RUNTIME_URL=postgres://registry:…@db/registry npm run registry -- migrate`;

/** `migrate [--json]`: schema and catalogue as this release wants them. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the schema and the catalogue of sources up to this release; safe to run at every deployment')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', HELP)
    .action(async ({ json = false }: { json?: boolean }) => {
      const prepared = await withRegistry((registry, { runtimeUrl }) => prepareRegistry(registry, runtimeUrl));
      process.stdout.write(`${json ? JSON.stringify(prepared) : preparationText(prepared)}\n`);
    });
}
