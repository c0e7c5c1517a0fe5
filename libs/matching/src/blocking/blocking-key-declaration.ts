import type { Features } from '../record/match-record';

/** A blocking key: composite, never made from a missing or placeholder value, never from a surname alone. */
export interface BlockingKeyDeclaration {
  readonly name: string;
  /** The key's values for a record (often none or one); each names the whole composite. Hashed together with entity and key name. */
  readonly values: (features: Features) => readonly string[];
  /** Of a key that is an identifier and nothing else: its scheme. One that more records carry than a block holds is a question. */
  readonly scheme?: string;
}
