import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

export type Environment = Readonly<Record<string, string | undefined>>;
export type ConfigClass<T extends object = object> = new () => T;

/** Thrown at start only, before anything listens; `faults` name variables, never their values. */
export class InvalidConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration cannot be used. ${faults.join(' ')}`);
    this.name = 'InvalidConfigurationError';
  }
}

/**
 * Reads one checked, frozen instance of each class from the environment. An empty variable counts as not set. All faults of all
 * classes are told at once: throws {@link InvalidConfigurationError} with one sentence per fault that says what to set.
 */
export function readConfigs(classes: readonly ConfigClass[], environment: Environment = process.env): object[] {
  const settings = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const instances = classes.map((ConfigType) =>
    plainToInstance(ConfigType, settings, { excludeExtraneousValues: true, exposeDefaultValues: true }),
  );
  const faults = instances.flatMap((instance) =>
    validateSync(instance, { validationError: { target: false, value: false } }).flatMap((error) =>
      Object.values(error.constraints ?? {}).slice(0, 1),
    ),
  );
  if (faults.length > 0) throw new InvalidConfigurationError(faults);
  return instances.map((instance) => Object.freeze(instance));
}

/** Reads one class; see {@link readConfigs}. */
export function readConfig<T extends object>(ConfigType: ConfigClass<T>, environment?: Environment): T {
  return readConfigs([ConfigType], environment)[0] as T;
}
