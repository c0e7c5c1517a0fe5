import type { ComparisonDeclaration, MatchModelDeclaration } from '../model/match-model-declaration';
import type { DateOrder } from './read-dates';

/**
 * How to resolve a data set of flat rows, complete in every part: what the three shipped entities say in code. Authors write a
 * `DefinitionDocument`, which may leave nearly everything out; `completeDefinition` makes this of it.
 */
export interface DataSetDefinition {
  readonly entity: string;
  readonly version: string;
  /** Where a row's identity stands. Rows with the same source and key are faults of the data. */
  readonly identity: {
    readonly source: { readonly column: string } | string;
    /** Left out: a row's place in its file is its key. */
    readonly key?: { readonly column: string };
    /** Whether a source lists each thing once: then two of its rows never stand for one thing. */
    readonly onePerSource?: boolean;
  };
  readonly features: readonly FeatureDefinition[];
  /** Empty: keys are chosen from `keyParts` by what the data show. */
  readonly keys: readonly KeyDefinition[];
  readonly keyParts?: readonly KeyPartOffer[];
  readonly model: Omit<MatchModelDeclaration, 'entity' | 'version' | 'termFrequencies'>;
  /** Features whose value shares are counted in the data itself; the table has the feature's name. */
  readonly countFrequenciesOf?: readonly string[];
  /** Two features whose values sources exchange, as given name and family name: they are compared in the better arrangement. */
  readonly exchanged?: readonly [string, string];
  /** Comparisons of what members of a household, neighbours or branches have in common: together they are one body of evidence. */
  readonly shared?: readonly string[];
  /** Whether the prior is to start from the number of records, since nobody stated one. */
  readonly countedPrior?: boolean;
  /** Whether nobody stated thresholds: those that the estimate proposes are fitting ones. */
  readonly proposedThresholds?: boolean;
}

/** A feature made of one or more columns. */
export interface FeatureDefinition {
  readonly name: string;
  readonly columns: readonly string[];
  /** Names of cleaners in order, with an argument after a colon: `["lower", "words", "first:3"]`. Each column is cleaned alone. */
  readonly clean: readonly string[];
  /**
   * `text`: the columns' values joined by spaces. `list`: a list of them. `words`: a list of their words. `rare-words`: of their words
   * those that fewest records state; `word-pairs`: pairs of these, of which either may be common. `date`: an ISO date, of one column or
   * of one for each part.
   */
  readonly as?: FeatureKind;
  /** Of a date: the order of its parts. Left out, it is found in the column. */
  readonly order?: DateOrder;
  /** Whether each thing has its own: then a value that very many records state stands for none (`999-99-9999`) and is left out. */
  readonly own?: boolean;
}

export type FeatureKind = 'text' | 'list' | 'words' | 'rare-words' | 'word-pairs' | 'date';
export const FEATURE_KINDS: readonly FeatureKind[] = ['text', 'list', 'words', 'rare-words', 'word-pairs', 'date'];
/** Of these, sharing one item leaves the text free to differ. */
export const PARTIAL_KINDS: readonly FeatureKind[] = ['words', 'rare-words', 'word-pairs'];

/** A composite blocking key. A row without one of the parts has no such key; a list gives one key for each item. */
export interface KeyDefinition {
  readonly name: string;
  readonly parts: readonly { readonly feature: string; readonly clean?: readonly string[] }[];
}

/** A part that chosen keys may have; of one feature at most one is in a key. */
export interface KeyPartOffer {
  readonly name: string;
  /** Parts of one field say the same of a record: a key takes one of them. */
  readonly field: string;
  readonly feature: string;
  readonly clean?: readonly string[];
}

/** A comparison as authors write it: levels may be left out for those of its comparator. */
export interface ComparisonDocument extends Omit<ComparisonDeclaration, 'levels' | 'name'> {
  readonly name?: string;
  readonly comparator?: string;
  readonly levels?: ComparisonDeclaration['levels'];
}

/** What one field of the data holds, for `fields`: a preset's name, or that with what differs from it. */
export type FieldDocument = string | FieldDetails;

export interface FieldDetails {
  /** The preset. */
  readonly is: string;
  /** Left out: the column of the field's name. */
  readonly columns?: readonly string[];
  /** Of a date. */
  readonly order?: DateOrder;
  /** Cleaners before those of the preset: `["drop:n/a|none"]`. */
  readonly clean?: readonly string[];
}

/** A definition as its author writes it, as JSON. `entity` and either `fields` or `features` are all that is needed. */
export interface DefinitionDocument {
  readonly $schema?: string;
  readonly entity: string;
  readonly version?: string;
  /** The column that names a record in its source. Left out, its place in the file does. */
  readonly key?: string;
  /** The column that names the source. Left out, the file does. */
  readonly source?: string;
  readonly onePerSource?: boolean;
  readonly fields?: Readonly<Record<string, FieldDocument>>;
  readonly thresholds?: MatchModelDeclaration['thresholds'];
  readonly identity?: DataSetDefinition['identity'];
  readonly features?: readonly FeatureDefinition[];
  readonly keys?: readonly KeyDefinition[];
  readonly model?: Partial<Omit<DataSetDefinition['model'], 'comparisons'>> & {
    readonly comparisons?: readonly ComparisonDocument[];
  };
  readonly countFrequenciesOf?: readonly string[];
}

/** One row, by column name. */
export type DataRow = Readonly<Record<string, string | undefined>>;
