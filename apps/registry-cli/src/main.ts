import 'reflect-metadata';

import { EmbeddedPostgresError, StartError } from '@sogoc/local-server';
import { InvalidConfigurationError } from '@sogoc/platform';
import { Command, CommanderError } from 'commander';

import { benchCommand } from './bench/bench.command';
import { outliveClosedPipes } from './command-line/closed-pipe';
import { EXIT } from './command-line/errors';
import { checkCommand } from './check/check.command';
import { evaluateCommand } from './evaluate/evaluate.command';
import { explainCommand } from './explain/explain.command';
import { generateCommand } from './generate/generate.command';
import { sourceProfileCommand } from './source-profile/source-profile.command';
import { initCommand } from './operate/init.command';
import { migrateCommand } from './operate/migrate.command';
import { peopleCommand } from './people/people.command';
import { policyCommand } from './policy/policy.command';
import { replayCommand } from './policy/replay.command';
import { soakCommand } from './soak/soak.command';
import { startCommand } from './start/start.command';
import { trainCommand } from './train/train.command';
import { verifyCommand } from './verify/verify.command';

async function main(): Promise<void> {
  outliveClosedPipes();
  const program = new Command('registry').description('Sổ Gốc: a master-data registry').exitOverride();
  program.configureHelp({ showGlobalOptions: true });
  program.addCommand(startCommand());
  program.addCommand(migrateCommand());
  program.addCommand(initCommand());
  program.addCommand(checkCommand());
  program.addCommand(evaluateCommand());
  program.addCommand(trainCommand());
  program.addCommand(explainCommand());
  program.addCommand(generateCommand());
  program.addCommand(sourceProfileCommand());
  program.addCommand(verifyCommand());
  program.addCommand(benchCommand());
  program.addCommand(peopleCommand());
  program.addCommand(policyCommand());
  program.addCommand(replayCommand());
  program.addCommand(soakCommand());
  // Each for itself: commands that are added do not inherit it.
  for (const command of program.commands) command.exitOverride();
  await program.parseAsync();
}

main().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? EXIT.done : EXIT.wrongUse);
  const known =
    error instanceof InvalidConfigurationError || error instanceof EmbeddedPostgresError || error instanceof StartError;
  const text = known
    ? (error as Error).message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(EXIT.failed);
});
