import type { MatchModelDeclaration } from '../model/match-model-declaration';

/** How to resolve a data set of flat rows, as plain JSON: what the three shipped entities say in code. */
export interface DataSetDefinition {
  readonly entity: string;
  readonly version: string;
  /** Where a row's identity stands. Rows with the same source and key are faults of the data. */
  readonly identity: {
    readonly source: { readonly column: string } | string;
    readonly key: { readonly column: string };
    /** Whether a source lists each thing once: then two of its rows never stand for one thing. */
    readonly onePerSource?: boolean;
  };
  readonly features: readonly FeatureDefinition[];
  readonly keys: readonly KeyDefinition[];
  readonly model: Omit<MatchModelDeclaration, 'entity' | 'version' | 'termFrequencies'>;
  /** Features whose value shares are counted in the data itself; the table has the feature's name. */
  readonly countFrequenciesOf?: readonly string[];
}

/** A feature made of one or more columns: a text (joined by spaces), or a list of the columns' values. */
export interface FeatureDefinition {
  readonly name: string;
  readonly columns: readonly string[];
  /** Names of cleaners in order, with an argument after a colon: `["lower", "words", "first:3"]`. Each column is cleaned alone. */
  readonly clean: readonly string[];
  readonly as?: 'text' | 'list';
}

/** A composite blocking key. A row without one of the parts has no such key; a list gives one key for each item. */
export interface KeyDefinition {
  readonly name: string;
  readonly parts: readonly { readonly feature: string; readonly clean?: readonly string[] }[];
}

/** One row, by column name. */
export type DataRow = Readonly<Record<string, string | undefined>>;
