import { MatchModelError } from '@sogoc/matching';
import { DamagedFileError, UnreadableFileError } from '@sogoc/registry';

import { CommandFailure } from './errors';
import { EXIT, type ExitCode } from './exit-codes';
import { schemaFailure } from './schema-failure';

/** Data of a command; everything else it says goes to `tell`. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Talk of a command: progress, warnings, what was written where. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Runs a command's action and sets the exit code. Expected failures are one sentence, without a stack. */
export async function perform(action: () => ExitCode | Promise<ExitCode>): Promise<void> {
  try {
    process.exitCode = await action();
  } catch (error) {
    const failure = asFailure(error);
    if (failure === undefined) throw error;
    tell(failure.message);
    process.exitCode = failure.exitCode;
  }
}

function asFailure(error: unknown): CommandFailure | undefined {
  if (error instanceof CommandFailure) return error;
  if (error instanceof MatchModelError) {
    const faults = error.errors.map(({ pointer, detail }) => `  ${pointer}: ${detail}`);
    return new CommandFailure([`${error.title}.`, ...faults].join('\n'), EXIT.wrongUse);
  }
  if (error instanceof UnreadableFileError)
    return new CommandFailure(error.message, error instanceof DamagedFileError ? EXIT.failed : EXIT.wrongUse);
  const ofSchema = schemaFailure(error);
  if (ofSchema !== undefined) return ofSchema;
  if (!isSystemError(error)) return undefined;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'does not exist',
    EACCES: 'may not be read or written by this user',
    EISDIR: 'is a folder',
    ENOTDIR: 'is not a folder',
    ENOSPC: 'does not fit: the disk is full',
    EROFS: 'lies on a disk that cannot be written',
  };
  const reason = reasons[error.code];
  return reason === undefined ? undefined : new CommandFailure(`${error.path ?? 'A file'} ${reason}.`);
}

function isSystemError(error: unknown): error is Error & { readonly code: string; readonly path?: string } {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string';
}
