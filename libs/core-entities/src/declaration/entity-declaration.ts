import type { QualityFinding } from '@sogoc/kernel';
import type {
  Comparator,
  Features,
  BlockingKeyDeclaration,
  MatchModelDeclaration,
  PairAlignment,
  PairPredicate,
} from '@sogoc/matching';
import type { ExclusiveItems, RecordIdentifier, SurvivorshipCriterion } from '@sogoc/golden';

import type { RelationDeclaration, StatedRelation } from './relation-declaration';

/** A source's raw attributes, as received. Never changed. */
export type RawAttributes = Readonly<Record<string, unknown>>;

/** The source's declared habits (versioned data of its catalogue entry) and the record's own instant. */
export interface StandardisationContext {
  /** RFC 3339: `observedAt`, else the receipt time. Everything about age or "future" is judged here, never by a clock. */
  readonly observedAt: string;
  readonly habits: SourceProfile;
}

export interface SourceProfile {
  readonly encoding?: 'tcvn3' | 'vni' | 'viqr';
  readonly padsDates?: boolean;
  /** What the source writes for "none" beside what every source does. */
  readonly placeholders?: HabitualPlaceholders;
}

/** Canonical values by keyed hashes, so that a policy shows no number: a source's own phone, one number for all newborns. */
export interface HabitualPlaceholders {
  /** Key of the hashes, drawn when they were proposed. */
  readonly key: string;
  /** By attribute: HMAC-SHA-256 of attribute, NUL and canonical value, the first 32 hexadecimal digits. */
  readonly hashes: Readonly<Record<string, readonly string[]>>;
}

/** All that is derived from one record alone. Plain JSON. */
export interface StandardisedRecord {
  /** Canonical values in declared order; absent when unknown or unusable. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly identifiers: readonly RecordIdentifier[];
  /** What comparators read. */
  readonly features: Features;
  readonly findings: readonly QualityFinding[];
}

/** What an earlier version of a record came to. */
export interface EarlierVersion {
  readonly record: StandardisedRecord;
  /** RFC 3339: when it was observed itself. */
  readonly saidAt: string;
  /** RFC 3339: when the version that took its place was observed. */
  readonly endedAt: string;
}

/** How the earlier versions of a record count: what they said of the same thing was true once, what they said of another was a mistake. */
export interface Recollection {
  /** Whether two versions of one record speak of one thing. */
  readonly speakOfOne: (left: StandardisedRecord, right: StandardisedRecord) => boolean;
  /** Whether an earlier version stated a number as a former one, and the current one takes that back. Left out: none is taken back. */
  readonly takesBack?: (current: StandardisedRecord, earlier: StandardisedRecord, former: RecordIdentifier) => boolean;
  /** The record with what earlier versions of the same thing leave of former numbers and names; newest first, one at least. */
  readonly remember: (current: StandardisedRecord, earlier: readonly EarlierVersion[]) => StandardisedRecord;
  /** Days of acts that a version tells of and the one before did not, by which relations of a type passed to others. */
  readonly turnedOver?: (type: string, before: StandardisedRecord, after: StandardisedRecord) => readonly string[];
}

/**
 * JSON that an attribute takes: `date` and `name` are strings, `number` a number or a decimal string, `address` a string or an
 * object, `geometry` an object, `mixed-list` a list of strings and objects.
 */
export type AttributeType =
  | 'string'
  | 'name'
  | 'date'
  | 'number'
  | 'boolean'
  | 'address'
  | 'geometry'
  | 'object'
  | 'string-list'
  | 'object-list'
  | 'mixed-list';
export type Sensitivity = 'public' | 'basic-personal' | 'sensitive-personal';

/**
 * What search makes of an attribute: `words` are found in any order and without diacritics, a `value` by equality only (a date also
 * by its year or month, an address by its commune).
 */
export type SearchUse = 'words' | 'value';

export interface AttributeDeclaration {
  readonly name: string;
  readonly type: AttributeType;
  /** What is read of the objects in a list; left out: it is not told. */
  readonly itemMembers?: readonly string[];
  readonly sensitivity: Sensitivity;
  readonly titleVi: string;
  readonly titleEn: string;
  /** Criteria of survivorship in order; the first that tells two values apart decides. See libs/golden. */
  readonly survivorship: readonly SurvivorshipCriterion[];
  /** The identifier scheme whose current value this attribute holds, e.g. `national-id` for `nationalId`. */
  readonly scheme?: string;
  /** Left out: search does not read it. What has a scheme is found by its identifier and needs nothing here. */
  readonly search?: SearchUse;
  /** Attributes of one name here are decided together; see libs/golden. */
  readonly decidedWith?: string;
  readonly finalValues?: readonly string[];
  readonly impliedBy?: { readonly attribute: string; readonly value: string };
  readonly exclusiveItems?: ExclusiveItems;
  /** Values of another attribute under which this one has none but what is stated with or after them. */
  readonly emptiedBy?: { readonly attribute: string; readonly values: readonly string[] };
}

export interface IdentifierDeclaration {
  readonly scheme: string;
  readonly titleVi: string;
  readonly titleEn: string;
  /** How a canonical number looks, in English; other ways to write it are understood. */
  readonly form?: string;
  /** Canonical form of a value somebody looks up, or undefined when it cannot be one. */
  readonly canonical: (raw: string) => string | undefined;
  /** What a steward or consumer may see of the value under the `masked` view. */
  readonly sensitivity: Sensitivity;
  /** Schemes under which others write this number too; where nobody carries it there, this thing is meant. */
  readonly alsoWrittenAs?: readonly string[];
  /** The scheme that replaced this one: its values are superseded once the thing has a current number of the other. */
  readonly successor?: string;
  /** One of them is lawfully that of several things, as a certificate of several parcels. Left out: each is one thing's. */
  readonly ofSeveral?: true;
}

/**
 * What an entity is. Three ship with the product; a fourth is one more of these and one line in the registry of entities.
 * All functions are pure.
 */
export interface EntityDeclaration {
  /** Singular, kebab-case: `person`, `land-parcel`, `enterprise`. */
  readonly entity: string;
  /** The path segment: `persons`. */
  readonly collection: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly attributes: readonly AttributeDeclaration[];
  readonly identifiers: readonly IdentifierDeclaration[];
  /** Attributes that say where a thing is, of which each may do so; the empty name is the thing itself. Left out: it is nowhere. */
  readonly placedBy?: readonly string[];
  readonly standardise: (attributes: RawAttributes, context: StandardisationContext) => StandardisedRecord;
  /** Left out: earlier versions of a record are forgotten. */
  readonly recollection?: Recollection;
  /** Version label of the standardiser, part of the policy's hash. */
  readonly standardiserVersion: string;
  readonly blockingKeys: readonly BlockingKeyDeclaration[];
  readonly model: MatchModelDeclaration;
  readonly comparators: Readonly<Record<string, Comparator>>;
  readonly predicates: Readonly<Record<string, PairPredicate>>;
  readonly alignments?: Readonly<Record<string, PairAlignment>>;
  readonly relations: readonly RelationDeclaration[];
  /** The relations that canonical attributes (of a record or a golden record) state, in order of attributes. */
  readonly statedRelations: (attributes: Readonly<Record<string, unknown>>) => readonly StatedRelation[];
  /**
   * Whether a name stated beside an identifier speaks against this thing being meant (for persons: no way to read the two as one
   * name). Enterprises answer false: a right check digit is enough.
   */
  readonly contradictsName: (attributes: Readonly<Record<string, unknown>>, statedName: string) => boolean;
  /** What others that hold or name it should know of it: that it died, ended or is missing. Left out: nothing. */
  readonly marksOf?: (attributes: Readonly<Record<string, unknown>>) => readonly string[];
  /** What a person would call the thing, for lists and search; empty when nothing is known. */
  readonly titleOf: (attributes: Readonly<Record<string, unknown>>) => string;
}
