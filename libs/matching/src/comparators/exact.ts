import { bestOf } from './texts/best-of';

/** 1 when equal as text (of lists: when any item is shared), else 0. */
export const exact = bestOf((left, right) => (left === right ? 1 : 0));
