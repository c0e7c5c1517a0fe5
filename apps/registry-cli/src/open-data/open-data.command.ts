import { OpenDataService, type ShownOpenDataVersion } from '@sogoc/registry';
import { Command } from 'commander';

import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print } from '../command-line/perform';
import { onRecord } from '../operate/on-record';
import { withRegistry } from '../operate/with-registry';

const HELP = `
Publishes the next version of every data set, or of one: people, land parcels and enterprises by commune and group, as counts of ten and more.
Figures that would tell of fewer, by themselves or beside an earlier version, are kept back or stay as they were. GET /v1/open-data lists what was
published. Works on the database of DATABASE_URL, else the embedded one.

Exit code: 0 done, 1 failed (no such data set), 2 wrong use.

Examples:
  npm run registry -- open-data publish
  npm run registry -- open-data publish people-by-commune --json`;

/** `open-data`: publishes aggregates. */
export function openDataCommand(): Command {
  const command = new Command('open-data').description('publish counts that tell of nobody').addHelpText('after', HELP);
  command
    .command('publish')
    .description('publish the next version')
    .argument('[data-set]', 'its code; left out: all')
    .option('--json', 'print what was published as JSON')
    .action((dataSet: string | undefined, { json = false }: { json?: boolean }) =>
      perform(() => publish(dataSet, json)),
    );
  // For itself: a command that is added does not inherit it.
  for (const each of command.commands) each.exitOverride();
  return command;
}

async function publish(only: string | undefined, json: boolean): Promise<ExitCode> {
  const versions = await withRegistry(async (registry) => {
    const openData = registry.get(OpenDataService);
    const codes = only === undefined ? openData.dataSets().map(({ code }) => code) : [only];
    const published: ShownOpenDataVersion[] = [];
    const publishAll = async (): Promise<void> => {
      for (const code of codes) published.push(await openData.publish(code, 'command-line'));
    };
    await onRecord(registry, 'registry open-data publish', publishAll);
    return published;
  });
  print(json ? JSON.stringify(versions) : versions.map(versionText).join('\n'));
  return EXIT.done;
}

const versionText = ({ dataSet, version, day, bytes }: ShownOpenDataVersion): string =>
  `${dataSet} version ${version}, as of ${day}: ${bytes} bytes.`;
