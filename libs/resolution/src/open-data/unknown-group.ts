/** Group of what does not say in which group it is. */
export const UNKNOWN = 'unknown';
