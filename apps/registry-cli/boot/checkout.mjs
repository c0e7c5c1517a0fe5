import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, whatever the current one is. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A path inside the checkout. */
export const inRoot = (...parts) => join(ROOT, ...parts);
