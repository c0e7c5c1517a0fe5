import { Command } from 'commander';

import { preparationText, prepareRegistry } from './prepare-registry';
import { withRegistry } from './with-registry';

/** `migrate [--json]`: schema and catalogue as this release wants them. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the schema and the catalogue of sources up to this release; safe to run at every deployment')
    .option('--json', 'print what was done as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const prepared = await withRegistry((registry, { runtimeUrl }) => prepareRegistry(registry, runtimeUrl));
      process.stdout.write(`${json ? JSON.stringify(prepared) : preparationText(prepared)}\n`);
    });
}
