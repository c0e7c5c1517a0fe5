/** One name for two records, whichever comes first. */
export const pairName = (one: number, other: number): string => (one < other ? `${one}-${other}` : `${other}-${one}`);
