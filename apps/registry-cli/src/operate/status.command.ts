import { type OperatorTask, type RegistryStatus, RegistryStatusService } from '@sogoc/registry';
import { Command } from 'commander';

import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print } from '../command-line/perform';
import { withRegistry } from './with-registry';

const HELP = `
Counts records by what became of them, golden records and open review tasks, as GET /v1/status does, without a key: from the database of
DATABASE_URL, else the embedded one.

Exit code: 0 done, 1 failed, 2 wrong use.

Examples:
  npm run registry -- status
  npm run registry -- status --json`;

/** `status`: how much there is of what. */
export function statusCommand(): Command {
  return new Command('status')
    .description('count records, golden records and review tasks')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', HELP)
    .action(({ json = false }: { json?: boolean }) => perform(() => showStatus(json)));
}

async function showStatus(json: boolean): Promise<ExitCode> {
  const status = await withRegistry((registry) => registry.get(RegistryStatusService).read());
  print(json ? JSON.stringify(status) : statusText(status));
  return EXIT.done;
}

const taskText = (task: OperatorTask): string =>
  task.kind === 'source-paused'
    ? `${task.source} is paused since ${task.since}: its ${task.collection} opened ${task.conflicts} review tasks within an hour, ` +
      `${task.waiting} records wait. Have it corrected, then "npm run registry -- resume ${task.source}".`
    : `${task.source} brought ${task.newIdentifiers} unheard-of numbers of ${task.collection} today: a first load, or guesses.`;

const COLUMNS = ['pending', 'resolved', 'failed', 'deleted'] as const;

function statusText({ records, goldens, reviewTasks, redo, operatorTasks }: RegistryStatus): string {
  const row = (name: string, cells: readonly (string | number)[]): string =>
    [name.padEnd(14), ...cells.map((cell) => String(cell).padStart(16))].join('');
  return [
    row('', [...COLUMNS, 'golden records', 'review tasks']),
    ...Object.entries(records).map(([collection, counts]) =>
      row(collection, [
        ...COLUMNS.map((column) => counts[column]),
        goldens[collection] ?? 0,
        reviewTasks[collection] ?? 0,
      ]),
    ),
    ...(redo > 0 ? [`${redo} records are to be looked at again.`] : []),
    ...operatorTasks.map(taskText),
  ].join('\n');
}
