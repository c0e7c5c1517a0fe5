import { EXIT, type ExitCode } from './exit-codes';

/** Why a command stops: a sentence for people, without personal data, that says what to do. */
export class CommandFailure extends Error {
  constructor(
    sentence: string,
    readonly exitCode: ExitCode = EXIT.failed,
  ) {
    super(sentence);
  }
}

/** The command was asked for something that cannot be: exit code 2. */
export const wrongUse = (sentence: string): CommandFailure => new CommandFailure(sentence, EXIT.wrongUse);
