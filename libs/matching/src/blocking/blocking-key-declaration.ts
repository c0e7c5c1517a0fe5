import type { Features, MatchRecord } from '../record/match-record';

/** A blocking key: composite, never made from a missing or placeholder value, never from a surname alone. */
export interface BlockingKeyDeclaration {
  readonly name: string;
  /** The key's values for a record (often none or one); each names the whole composite. Hashed together with entity and key name. */
  readonly values: (features: Features) => readonly string[];
  /** The same for the records of one data set, whose values are read once each; undefined where numbers could not tell them apart. */
  readonly among?: (records: readonly MatchRecord[]) => KeysByPlace | undefined;
  /** Of a key that is an identifier and nothing else: its scheme. One that more records carry than a block holds is a question. */
  readonly scheme?: string;
}

/** The values of a key by the places of records: equal values have equal numbers. */
export interface KeysByPlace {
  /** Numbers are below it, and none is left out; undefined where they spread over more. */
  readonly count?: number;
  /** The numbers of a record's values; some may be told twice. */
  readonly each: (place: number, use: (number: number) => void) => void;
}
