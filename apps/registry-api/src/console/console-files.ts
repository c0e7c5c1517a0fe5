import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The top of `dist`, or of the checkout when the sources run as they are. */
const TOP = join(__dirname, '..', '..', '..', '..');
const SITE = join('apps', 'registry-console', 'site');

/** The folder of the pages as they were built; undefined before the first build. */
export function consoleFolder(): string | undefined {
  return [join(TOP, SITE), join(TOP, 'dist', SITE)].find((folder) => existsSync(join(folder, 'index.html')));
}
