/** Edges hand these in, so that rules can be tested without a clock or chance. */
export interface Clock {
  now(): Date;
}

/** Gives a new UUIDv7, in lower case. */
export type IdGenerator = () => string;
