/** Exit codes of the commands. */
export const EXIT = Object.freeze({ done: 0, failed: 1, wrongUse: 2, withDifferences: 3, doubtful: 4 });
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
