import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { readConfig, StartConfig } from '@sogoc/platform';
import { AccessLogConfig, type Anchor, LogTrimmer, LogVerifier, PUBLIC_KEY_FILE } from '@sogoc/registry';
import { noteSigner, type NoteVerifier, readVerifier } from '@sogoc/transparency-log';
import { Command } from 'commander';

import { wrongUse } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print, tell } from '../command-line/perform';
import { withRegistry } from '../operate/with-registry';
import { logVerificationText } from './log-verification-text';

interface LogVerifyOptions {
  readonly anchor: readonly string[];
  readonly key?: string;
  readonly json?: boolean;
}

/** Of an Ed25519 key. */
const SEED_BYTES = 32;

const HELP = `
Reads the record of reads from its first entry to its last and holds each against its leaf, the leaves against the inner nodes of their tree,
and the tree against the checkpoints in the database and those given as anchors: files of the folder .sogoc/checkpoints, best from a place
that whoever administers the database cannot write. It writes nothing and may run at any time.

The public key is that of --key, else of the file log.vkey beside the first anchor, else of .sogoc/checkpoints.

Exit code: 0 nothing found, 1 failed, 2 wrong use, 3 an entry was changed, deleted, swapped, inserted or cut off.

Examples:
  npm run registry -- log verify
  npm run registry -- log verify --anchor /safe/000000004711.checkpoint --key /safe/log.vkey`;

const HELP_OF_ALL = `
Exit code: 0 done, 1 failed, 2 wrong use, 3 the record was changed.

Examples:
  npm run registry -- log verify
  npm run registry -- log trim
  npm run registry -- log new-key`;

/** `log`: the record of reads. */
export function logCommand(): Command {
  const verify = new Command('verify')
    .description('find what was changed in the record of reads')
    .exitOverride()
    .option('--anchor <file>', 'a checkpoint that was kept elsewhere; may be given several times', gather, [])
    .option('--key <file>', 'file of the public key')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', HELP)
    .action((options: LogVerifyOptions) => perform(() => verifyLog(options)));
  const trim = new Command('trim')
    .description(
      'let go of entries that are older than access_log_setting.retention_months, as the owner of the tables',
    )
    .exitOverride()
    .action(() => perform(trimLog));
  const newKey = new Command('new-key')
    .description(
      'make a key that signs checkpoints: set it as ACCESS_LOG_KEY, and give the public part to whoever checks',
    )
    .exitOverride()
    .option('--name <name>', 'name of the log; left out: that of ACCESS_LOG_NAME')
    .action(({ name }: { readonly name?: string }) =>
      perform(() => printNewKey(name ?? readConfig(AccessLogConfig).name)),
    );
  return new Command('log')
    .description('the record of reads')
    .exitOverride()
    .addCommand(verify)
    .addCommand(trim)
    .addCommand(newKey)
    .addHelpText('after', HELP_OF_ALL);
}

const gather = (file: string, before: readonly string[]): string[] => [...before, file];

async function trimLog(): Promise<ExitCode> {
  const first = await withRegistry((registry) => registry.get(LogTrimmer).trim('registry log trim'));
  print(`Entries before ${first} are let go of.`);
  return EXIT.done;
}

function printNewKey(name: string): ExitCode {
  if (!/^[^\s+]+$/.test(name)) throw wrongUse('The name of a log has no white space and no plus sign.');
  const { text, verifier } = noteSigner(name, randomBytes(SEED_BYTES));
  print(text);
  tell(`Public key: ${verifier.text}`);
  return EXIT.done;
}

async function verifyLog({ anchor, key, json = false }: LogVerifyOptions): Promise<ExitCode> {
  const anchors = anchor.map((file): Anchor => ({ name: basename(file), note: readFileSync(file, 'utf8') }));
  const verifier = publicKeyOf(key, anchor[0]);
  const found = await withRegistry((registry) => registry.get(LogVerifier).verify(anchors, verifier));
  print(json ? JSON.stringify(found) : logVerificationText(found));
  return found.faultCount > 0 ? EXIT.withDifferences : EXIT.done;
}

/** Undefined when there is none to be found, which the outcome then says. */
function publicKeyOf(given: string | undefined, anchor: string | undefined): NoteVerifier | undefined {
  const beside = anchor === undefined ? undefined : join(anchor, '..', PUBLIC_KEY_FILE);
  const own = join(readConfig(StartConfig).stateDirectory, 'checkpoints', PUBLIC_KEY_FILE);
  const file = given ?? [beside, own].find((path) => path !== undefined && existsSync(path));
  if (file === undefined) return undefined;
  const verifier = readVerifier(readFileSync(file, 'utf8'));
  if (verifier === undefined) throw wrongUse(`${basename(file)} holds no public key of a log.`);
  return verifier;
}
