import 'reflect-metadata';

import { EmbeddedPostgresError, StartError } from '@sogoc/local-server';
import { InvalidConfigurationError } from '@sogoc/platform';
import { CommanderError } from 'commander';

import { outliveClosedPipes } from './command-line/closed-pipe';
import { CommandFailure } from './command-line/errors';
import { EXIT } from './command-line/exit-codes';
import { refuseUnknown, registryProgram } from './registry-program';

async function main(): Promise<void> {
  outliveClosedPipes();
  const program = registryProgram();
  refuseUnknown(program, process.argv.slice(2));
  await program.parseAsync();
}

// What a command that broke off left open, a server or a timer, must not keep the process.
main().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? EXIT.done : EXIT.wrongUse);
  process.stderr.write(`${textOf(error)}\n`);
  process.exit(error instanceof CommandFailure ? error.exitCode : EXIT.failed);
});

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isKnown =
    error instanceof CommandFailure ||
    error instanceof InvalidConfigurationError ||
    error instanceof EmbeddedPostgresError ||
    error instanceof StartError;
  return isKnown ? error.message : (error.stack ?? error.message);
}
