/** Thrown at start only, before anything listens; `faults` name variables, never their values. */
export class InvalidConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration cannot be used. ${faults.join(' ')}`);
    this.name = 'InvalidConfigurationError';
  }
}
