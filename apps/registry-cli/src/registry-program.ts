import { Command } from 'commander';

import { COMMAND_GROUPS } from './command-groups';
import { wrongUse } from './command-line/errors';

/** The command line with all its commands; wrong use is thrown, not printed and exited. */
export function registryProgram(): Command {
  const program = new Command('registry').description('Sổ Gốc: a master-data registry').exitOverride();
  program.configureHelp({ showGlobalOptions: true });
  program.helpCommand('help [command]', 'tell more of a command');
  for (const { title, commands } of COMMAND_GROUPS)
    for (const commandOf of commands) program.addCommand(commandOf().helpGroup(title));
  // Each for itself: commands that are added do not inherit it.
  for (const command of program.commands) command.exitOverride();
  return program;
}

/**
 * Refuses a name that no command has, also beside `--help`, which would otherwise be answered with the help of all.
 * @throws CommandFailure that names what was perhaps meant
 */
export function refuseUnknown(program: Command, [name, topic]: readonly string[]): void {
  const asked = name === 'help' ? topic : name;
  const known = program.commands.map((command) => command.name());
  if (asked === undefined || asked.startsWith('-') || asked === 'help' || known.includes(asked)) return;
  const near = known.find((each) => each.startsWith(asked.slice(0, 3)));
  throw wrongUse(
    `There is no command "${asked}". ${near === undefined ? 'See "npm run registry -- --help".' : `Did you mean "${near}"?`}`,
  );
}
