import { CommanderError, type Command } from 'commander';

export interface CommandOutcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process as the command line would, and gives what it wrote and its exit code. */
export async function runCommand(command: Command, args: readonly string[]): Promise<CommandOutcome> {
  const written = { stdout: '', stderr: '' };
  const before = process.exitCode;
  const streams = (['stdout', 'stderr'] as const).map((name) =>
    jest.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  process.exitCode = 0;
  try {
    await command.parseAsync([...args], { from: 'user' });
    return { exitCode: Number(process.exitCode), ...written };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { exitCode: error.exitCode === 0 ? 0 : 2, ...written };
  } finally {
    process.exitCode = before;
    for (const stream of streams) stream.mockRestore();
  }
}
