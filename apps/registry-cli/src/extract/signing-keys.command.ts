import { join } from 'node:path';

import { readConfig, StartConfig } from '@sogoc/platform';
import { ExtractConfig, publicKeys, readKeySetFile, rotateKeySetFile } from '@sogoc/registry';
import { Command } from 'commander';

import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print, tell } from '../command-line/perform';

interface SigningKeysOptions {
  readonly file?: string;
}

const HELP = `
Extracts are signed by the first key of a file that only its owner may read; it is in no database and in no backup. A rotation puts a new key
first and leaves of the former ones their public parts: what they signed is verified as before, and nobody can sign by them any more. A running
API takes the new key with the next extract. Copies of the file elsewhere (other machines, EXTRACT_KEYS) are to be replaced by hand.

The file is that of --file, else of EXTRACT_KEYS_FILE, else extract-signing.json in .sogoc.

Exit code: 0 done, 1 failed, 2 wrong use.

Examples:
  npm run registry -- signing-keys rotate
  npm run registry -- signing-keys show --file /etc/so-goc/extract-signing.json > jwks.json`;

const FILE = ['--file <file>', 'the key set'] as const;

/** `signing-keys`: the keys of extracts. */
export function signingKeysCommand(): Command {
  const rotate = new Command('rotate')
    .description('sign by a new key from now on')
    .exitOverride()
    .option(...FILE)
    .addHelpText('after', HELP)
    .action((options: SigningKeysOptions) => perform(() => rotateKeys(options)));
  const show = new Command('show')
    .description('print the public keys, as /.well-known/jwks.json does')
    .exitOverride()
    .option(...FILE)
    .addHelpText('after', HELP)
    .action((options: SigningKeysOptions) => perform(() => showKeys(options)));
  return new Command('signing-keys')
    .description('keys that sign extracts')
    .exitOverride()
    .addCommand(rotate)
    .addCommand(show)
    .addHelpText('after', HELP);
}

async function rotateKeys(options: SigningKeysOptions): Promise<ExitCode> {
  const file = fileOf(options);
  const { keys } = await rotateKeySetFile(file);
  print(JSON.stringify({ file, keyId: keys[0]?.kid, formerKeys: keys.length - 1 }));
  tell('Keep this file where secrets are kept; no backup holds it.');
  return EXIT.done;
}

function showKeys(options: SigningKeysOptions): ExitCode {
  print(JSON.stringify(publicKeys(readKeySetFile(fileOf(options)))));
  return EXIT.done;
}

const fileOf = ({ file }: SigningKeysOptions): string =>
  file ?? readConfig(ExtractConfig).keysFile ?? join(readConfig(StartConfig).stateDirectory, 'extract-signing.json');
