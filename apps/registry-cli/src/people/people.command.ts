import { readFileSync } from 'node:fs';

import { AccountsService, type PersonWish, type ShownPerson } from '@sogoc/access';
import { PERSON_ROLES } from '@sogoc/contracts';
import { DomainError } from '@sogoc/kernel';
import { StartError } from '@sogoc/local-server';
import { Argument, Command, Option } from 'commander';

import { withLateChoices } from '../command-line/late-choices';
import { onRecord } from '../operate/on-record';
import { withRegistry } from '../operate/with-registry';
import { peopleText } from './people-text';

const STANDARD_INPUT = 0;

const HELP = `
Works on the database of DATABASE_URL, else the embedded one. Passwords are stored as a hash only.

Exit code: 0 done, 1 failed, 2 wrong use.

Examples:
  npm run registry -- people add an.nguyen --role steward --name "Nguyễn Bình An" < password.txt
  npm run registry -- people list
  npm run registry -- people lock an.nguyen`;

/** `people add|list|lock|unlock|password`: who may sign in. Passwords come on standard input, which no other program sees. */
export function peopleCommand(): Command {
  const command = new Command('people').description('who may sign in').addHelpText('after', HELP);
  command.addCommand(addCommand());
  command.addCommand(listCommand());
  command.addCommand(changeCommand('lock', 'lock a person out, sessions and keys included'));
  command.addCommand(changeCommand('unlock', 'let a person in again'));
  command.addCommand(passwordCommand());
  // Each for itself: commands that are added do not inherit it.
  for (const each of command.commands) each.exitOverride();
  return command;
}

interface AddOptions {
  readonly role: PersonWish['role'];
  readonly name: string;
  readonly collections?: readonly string[];
}

function addCommand(): Command {
  return new Command('add')
    .description('let a person in; the password is read from standard input')
    .argument('<username>')
    .addOption(
      withLateChoices(new Option('--role <role>', 'what the person may'), () => PERSON_ROLES).makeOptionMandatory(),
    )
    .requiredOption('--name <text>', 'the person’s name')
    .option('--collections <list>', 'path segments with commas between them; all when left out', (list) =>
      list.split(','),
    )
    .action(async (username: string, { role, name, collections }: AddOptions) => {
      const password = readPassword();
      tell([await perform('add', (accounts) => accounts.add({ username, role, name, password, collections }))]);
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('people in order of user name')
    .option('--json', 'print them as JSON')
    .action(async ({ json = false }: { readonly json?: boolean }) => {
      const people = await perform('list', (accounts) => accounts.list());
      if (json) process.stdout.write(`${JSON.stringify(people)}\n`);
      else tell(people);
    });
}

function changeCommand(change: 'lock' | 'unlock', description: string): Command {
  return new Command(change)
    .description(description)
    .addArgument(new Argument('<username>'))
    .action(async (username: string) => tell([await perform(change, (accounts) => accounts[change](username))]));
}

function passwordCommand(): Command {
  return new Command('password')
    .description('set a password, read from standard input; ends the sessions of the person')
    .argument('<username>')
    .action(async (username: string) => {
      const password = readPassword();
      await perform('password', (accounts) => accounts.setPassword(username, password));
      process.stderr.write('The password is set.\n');
    });
}

async function perform<T>(name: string, work: (accounts: AccountsService) => Promise<T>): Promise<T> {
  try {
    return await withRegistry((registry) =>
      onRecord(registry, `registry people ${name}`, () => work(registry.get(AccountsService))),
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new StartError([error.message, ...(error.errors ?? []).map(({ detail }) => detail)].join(' '));
  }
}

/** The first line. */
const readPassword = (): string => readFileSync(STANDARD_INPUT, 'utf8').split(/\r?\n/)[0] ?? '';

const tell = (people: readonly ShownPerson[]): void => void process.stdout.write(peopleText(people));
