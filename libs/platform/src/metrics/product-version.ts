import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PRODUCT = 'so-goc';

/** The version in the product's package.json, above this file in the sources as in the build; `unknown` when it is not there. */
export function productVersion(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (!existsSync(path)) continue;
    const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string };
    if (name === PRODUCT) return version ?? 'unknown';
  }
  return 'unknown';
}
