import { ApiKeysService, type Role, type ShownApiKey, type View } from '@sogoc/access';
import { ROLES, VIEWS } from '@sogoc/contracts';
import { DomainError } from '@sogoc/kernel';
import type { StandaloneRegistry } from '@sogoc/registry';
import { Command, Option } from 'commander';

import { wrongUse } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { withLateChoices } from '../command-line/late-choices';
import { perform, print, tell } from '../command-line/perform';
import { wholeNumber } from '../command-line/whole-number';
import { onRecord } from '../operate/on-record';
import { withRegistry } from '../operate/with-registry';
import { allKeys } from './all-keys';

const HELP = `
Works on the database of DATABASE_URL, else the embedded one, without a key: for who sets a registry up, or has lost the last operator's
key. Everybody else uses /v1/keys. A key is printed once, when it is issued, and stored as a hash only.

Exit code: 0 done, 1 failed, 2 wrong use.

Examples:
  npm run registry -- keys list
  npm run registry -- keys issue --role source --source population --label "residence department, batch server"
  npm run registry -- keys rotate 0197c3f0-6f1e-7c40-9a53-1d2e3f405162 --overlap-hours 48
  npm run registry -- keys revoke 0197c3f0-6f1e-7c40-9a53-1d2e3f405162`;

interface JsonOption {
  readonly json?: boolean;
}

interface IssueOptions extends JsonOption {
  readonly role: Role;
  readonly label: string;
  readonly source?: string;
  readonly view?: View;
  readonly collections?: string;
  readonly expiresAt?: string;
  readonly plainLookup?: boolean;
}

interface RotateOptions extends JsonOption {
  readonly overlapHours: number;
}

/** `keys`: who may call. */
export function keysCommand(): Command {
  const keys = new Command('keys').description('list, issue, rotate and revoke keys').addHelpText('after', HELP);
  keys
    .command('list')
    .description('all keys in order of issue, without the keys themselves')
    .option('--json', 'print them as JSON')
    .action((options: JsonOption) => perform(() => list(options)));
  keys
    .command('issue')
    .description('issue a key, which is printed once')
    .addOption(withLateChoices(new Option('--role <role>', 'what it may'), () => ROLES).makeOptionMandatory())
    .requiredOption('--label <text>', 'who holds it')
    .option('--source <code>', 'of a source')
    .addOption(withLateChoices(new Option('--view <view>', 'how much of a record it shows'), () => VIEWS))
    .option('--collections <names>', 'persons,land-parcels,enterprises; left out: all')
    .option('--plain-lookup', 'a consumer below the full view that may ask by a number alone')
    .option('--expires-at <time>', 'RFC 3339; left out: in a year')
    .option('--json', 'print it as JSON')
    .action((options: IssueOptions) => perform(() => issue(options)));
  keys
    .command('revoke')
    .description('revoke a key; in force everywhere within seconds')
    .argument('<id>', 'its id, as the list shows it')
    .option('--force', 'also when it is the last key of an operator')
    .action((id: string, { force = false }: { force?: boolean }) => perform(() => revoke(id, force)));
  keys
    .command('rotate')
    .description('issue a key with the rights of another, which ends some hours later')
    .argument('<id>', 'its id, as the list shows it')
    .option('--overlap-hours <hours>', 'hours that the old key stays in force', wholeNumber, 24)
    .option('--json', 'print it as JSON')
    .action((id: string, options: RotateOptions) => perform(() => rotate(id, options)));
  for (const command of keys.commands) command.exitOverride();
  return keys;
}

async function list({ json = false }: JsonOption): Promise<ExitCode> {
  const keys = await withRegistry(allKeys);
  print(json ? JSON.stringify(keys) : keys.map(keyText).join('\n'));
  return EXIT.done;
}

async function issue({ json = false, collections, ...wish }: IssueOptions): Promise<ExitCode> {
  const issued = await withRegistry((registry) =>
    acting(registry, 'registry keys issue', (service) =>
      service.issue({ ...wish, collections: collections?.split(',') }),
    ),
  );
  if (!json) tell(`${keyText(issued)}\nThe key follows. It is shown this once: keep it where secrets are kept.`);
  print(json ? JSON.stringify(issued) : issued.key);
  return EXIT.done;
}

async function rotate(id: string, { overlapHours: hours, json = false }: RotateOptions): Promise<ExitCode> {
  const issued = await withRegistry((registry) =>
    acting(registry, 'registry keys rotate', (service) => service.rotate(id, hours)),
  );
  if (!json) tell(`${keyText(issued)}\nThe key follows. It is shown this once; the old one ends in ${hours} hours.`);
  print(json ? JSON.stringify(issued) : issued.key);
  return EXIT.done;
}

async function revoke(id: string, force: boolean): Promise<ExitCode> {
  await withRegistry((registry) =>
    acting(registry, 'registry keys revoke', (service) => service.revoke(id, { force })),
  );
  tell(`${id} is revoked.`);
  return EXIT.done;
}

/** On record under the command's name. What the service refuses is wrong use: its faults, a line each. */
async function acting<T>(
  registry: StandaloneRegistry,
  operation: `registry keys ${string}`,
  work: (service: ApiKeysService) => Promise<T>,
): Promise<T> {
  try {
    return await onRecord(registry, operation, () => work(registry.get(ApiKeysService)));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw wrongUse([error.message, ...error.errors.map(({ pointer, detail }) => `  ${pointer}: ${detail}`)].join('\n'));
  }
}

function keyText(key: ShownApiKey): string {
  const { id, role, source, label, view, status, expiresAt, lastUsedAt } = key;
  const subject = source === undefined ? role : `${role} ${source}`;
  const until = expiresAt === undefined ? 'does not expire' : `until ${expiresAt}`;
  return `${id}  ${status}  ${subject}  ${view}  ${until}  last used ${lastUsedAt ?? 'never'}  ${label}`;
}
