import { Command } from 'commander';
import { onStopSignal, readConfig, StartConfig } from '@sogoc/platform';

import { readAccessFile } from './access-file';
import { greeting } from './greeting';
import { RunningServices } from '@sogoc/local-server';
import { say } from './say';
import { startRegistry } from './start-registry';
import { takeStateDirectory } from '@sogoc/local-server';

const HELP = `
State is kept in .sogoc (SOGOC_STATE_DIR); a restart goes on with it. Ctrl-C stops everything within seconds. Keys are shown on a terminal
only, and stand in access.json of the state directory.

Exit code: 0 stopped, or running already, 1 failed, 2 wrong use.

Examples:
  npm start
  npm start -- --empty
  PORT=8080 npm run registry -- start`;

/** `start [--empty]`: the whole registry on this machine, until Ctrl-C. */
export function startCommand(): Command {
  return new Command('start')
    .description('start the database, the API and the worker, load the demo, and serve until Ctrl-C')
    .option('--empty', 'leave the demo records out; the catalogue, reference data and keys are there')
    .addHelpText('after', HELP)
    .action(async ({ empty = false }: { empty?: boolean }) => {
      // Before what takes seconds to load.
      say('Sổ Gốc starts …');
      const config = readConfig(StartConfig);
      const other = takeStateDirectory(config.stateDirectory);
      if (other) return sayAlreadyRunning(config.stateDirectory, other.pid);
      const services = new RunningServices();
      onStopSignal(() => services.stop());
      try {
        await startRegistry(config, services, { withDemo: !empty });
      } catch (error) {
        await services.stop();
        throw error;
      }
    });
}

function sayAlreadyRunning(stateDirectory: string, pid: number): void {
  const access = readAccessFile(stateDirectory);
  say(`A registry of ${stateDirectory} is running already (process ${pid}).`);
  say('Stop it with Ctrl-C where it was started, or set SOGOC_STATE_DIR to another folder to run a second one.');
  if (access) say(greeting(access, stateDirectory));
}
