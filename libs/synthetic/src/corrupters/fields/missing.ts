import type { Corrupter } from '../corrupter';

/** The field was left empty. */
export const missing: Corrupter = () => undefined;
