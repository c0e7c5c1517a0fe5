/** The least number of people or things that any figure, and any difference of figures, is about. */
export const LEAST_GROUP = 10;

/** Whether a figure, or what is left when others are taken from it, is about nobody or about enough. */
export const isGroup = (count: number): boolean => count === 0 || count >= LEAST_GROUP;
