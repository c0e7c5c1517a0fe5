import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ConfigClass } from '@sogoc/platform';

const ROOT = join(__dirname, '..', '..');
const EXPOSED = /@Expose\(\{ name: '([A-Z0-9_]+)' \}\)[\s\S]*?readonly (\w+)[?!]?:/g;

/** One environment variable that a config class reads. */
export interface ReadVariable {
  readonly name: string;
  /** Undefined when it has none. */
  readonly default: unknown;
}

export interface ConfigurationClass {
  readonly name: string;
  readonly type: ConfigClass;
  readonly variables: readonly ReadVariable[];
}

/** Every `*.config.ts` of the product, so that a new one cannot be forgotten here. */
export function configurationClasses(): ConfigurationClass[] {
  return ['libs', 'apps'].flatMap((folder) => configFiles(join(ROOT, folder)).map(configurationClass));
}

function configurationClass(path: string): ConfigurationClass {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is known when the spec runs
  const exported = Object.values(require(path) as Record<string, unknown>);
  const type = exported.find((value) => typeof value === 'function' && value.name.endsWith('Config')) as ConfigClass;
  const defaults = new type() as Record<string, unknown>;
  const variables = [...readFileSync(path, 'utf8').matchAll(EXPOSED)].map(([, name, property]) => ({
    name: name!,
    default: defaults[property!],
  }));
  return { name: type.name, type, variables };
}

function configFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : configFiles(path);
    return entry.name.endsWith('.config.ts') ? [path] : [];
  });
}

/** Names of the config classes that an application's root module reads. */
export function classesReadBy(rootModule: string): string[] {
  const text = readFileSync(join(ROOT, rootModule), 'utf8');
  const [, list] = /ConfigModule\.forRoot\(\s*\[([^\]]+)\]/.exec(text) ?? [];
  if (list === undefined) throw new Error(`${rootModule} reads no configuration`);
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
