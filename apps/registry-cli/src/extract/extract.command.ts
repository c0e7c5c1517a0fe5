import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { type ExtractFault, type ExtractVerification, verifyExtract } from '@sogoc/registry';
import { Command } from 'commander';

import { wrongUse } from '../command-line/errors';
import { EXIT, type ExitCode } from '../command-line/exit-codes';
import { perform, print } from '../command-line/perform';

interface ExtractVerifyOptions {
  readonly keys: string;
  readonly json?: boolean;
}

const HELP = `
Verifies an extract by a key set alone: no registry, no database, no network. The file holds the compact JWS, or the answer of
POST /v1/extracts. The key set is what GET /.well-known/jwks.json answers; get it from the registry itself, by a way that you trust.

What was so when it was issued is proved so; whether it still is, POST /v1/extracts/status tells.

Exit code: 0 it is good, 1 failed, 2 wrong use, 3 it was refused or its time is over.

Examples:
  npm run registry -- extract verify hoa.jws --keys jwks.json
  npm run registry -- extract verify hoa.jws --keys jwks.json --json`;

const FAULTS: Readonly<Record<ExtractFault, string>> = {
  unreadable: 'it cannot be read as a compact JWS with EdDSA',
  'unknown-key': 'the key set has no key of its id',
  'signature-wrong': 'it was changed, or signed by another key',
  'not-an-extract': 'what was signed is no extract',
};

/** `extract`: signed extracts. */
export function extractCommand(): Command {
  const verify = new Command('verify')
    .description('verify a signed extract without a registry')
    .exitOverride()
    .argument('<file>', 'the extract')
    .requiredOption('--keys <file>', 'key set of the registry')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', HELP)
    .action((file: string, options: ExtractVerifyOptions) => perform(() => verifyFile(file, options)));
  return new Command('extract')
    .description('signed extracts')
    .exitOverride()
    .addCommand(verify)
    .addHelpText('after', HELP);
}

async function verifyFile(file: string, { keys, json = false }: ExtractVerifyOptions): Promise<ExitCode> {
  const found = await verifyExtract(extractIn(file), keySetIn(keys), new Date());
  print(json ? JSON.stringify(found) : verificationText(found));
  return found.outcome === 'valid' && !found.isExpired ? EXIT.done : EXIT.withDifferences;
}

function verificationText(found: ExtractVerification): string {
  if (found.outcome === 'refused') return `Refused: ${FAULTS[found.fault]}.`;
  const { claims, isExpired } = found;
  const ended = isExpired ? `Its time is over since ${claims.expires}.` : `Good until ${claims.expires}.`;
  return `Signed by this registry. ${ended}\n${JSON.stringify(claims, undefined, 2)}`;
}

/** A compact JWS, also where an answer holds it. */
function extractIn(file: string): string {
  const text = readFileSync(file, 'utf8').trim();
  if (!text.startsWith('{')) return text;
  const { extract } = jsonIn(file, text) as { readonly extract?: unknown };
  if (typeof extract !== 'string') throw wrongUse(`${basename(file)} holds no extract.`);
  return extract;
}

function keySetIn(file: string): Parameters<typeof verifyExtract>[1] {
  const set = jsonIn(file, readFileSync(file, 'utf8')) as Parameters<typeof verifyExtract>[1];
  if (!Array.isArray(set.keys)) throw wrongUse(`${basename(file)} holds no key set: it has no list "keys".`);
  return set;
}

function jsonIn(file: string, text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below.
  }
  throw wrongUse(`${basename(file)} is not JSON.`);
}
