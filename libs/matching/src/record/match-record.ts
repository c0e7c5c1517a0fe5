import type { RecordIdentity } from '@sogoc/kernel';

/** A value that comparators read. Absent (`undefined`, empty string or empty list) means missing, which is no evidence either way. */
export type FeatureValue = string | number | boolean | readonly string[] | readonly number[];

/** The comparable form of a source record: what standardisation prepared, by feature name. Plain JSON. */
export type Features = Readonly<Record<string, FeatureValue | undefined>>;

/** A live source record as matching sees it. Nothing else of the record is read. */
export interface MatchRecord {
  /** Record number: a positive integer, unique over all entities, given at first receipt. */
  readonly recordNumber: number;
  readonly identity: RecordIdentity;
  readonly features: Features;
}
