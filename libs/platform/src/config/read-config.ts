import { withinOneEdit } from '@sogoc/kernel';
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
 * classes are told at once: throws {@link InvalidConfigurationError} with one sentence per fault that says what to set. A variable whose name
 * is one of theirs but for a slip of the hand is a fault too, since what it says would be left out.
 */
export function readConfigs(classes: readonly ConfigClass[], environment: Environment = process.env): object[] {
  const settings = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const known = new Set<string>();
  const asked = noting(settings, known);
  const instances = classes.map((ConfigType) =>
    plainToInstance(ConfigType, asked, { excludeExtraneousValues: true, exposeDefaultValues: true }),
  );
  const faults = instances.flatMap((instance) =>
    validateSync(instance, { validationError: { target: false, value: false } }).flatMap((error) =>
      Object.values(error.constraints ?? {}).slice(0, 1),
    ),
  );
  faults.push(...misspelt(settings, known));
  if (faults.length > 0) throw new InvalidConfigurationError(faults);
  return instances.map((instance) => Object.freeze(instance));
}

/** Reads one class; see {@link readConfigs}. */
export function readConfig<T extends object>(ConfigType: ConfigClass<T>, environment?: Environment): T {
  return readConfigs([ConfigType], environment)[0] as T;
}

/** The settings, and which of them somebody asks for: the classes alone know the names of their variables. */
const noting = (settings: Readonly<Record<string, string | undefined>>, known: Set<string>): object =>
  new Proxy(settings, {
    get: (target, name) => {
      if (typeof name === 'string') known.add(name);
      return Reflect.get(target, name) as unknown;
    },
  });

/** Shorter names are one letter from names that others use. */
const SHORTEST_COMPARED = 8;

function misspelt(settings: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): string[] {
  const missing = [...known].filter((name) => name.length >= SHORTEST_COMPARED && !(name in settings));
  return Object.keys(settings).flatMap((name) => {
    if (known.has(name) || name.length < SHORTEST_COMPARED) return [];
    const meant = missing.find((other) => withinOneEdit(name, other));
    return meant === undefined ? [] : [`Nothing reads ${name}: write ${meant}, or take it out.`];
  });
}
