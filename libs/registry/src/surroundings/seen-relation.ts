import type { StoredGoldenRecord } from '@sogoc/persistence';
import type { DerivedRelation, RelationStatus } from '@sogoc/resolution';

/** A relation as one golden record sees it, whatever became of it. */
export interface SeenRelation {
  /** Id of the golden record that sees it. */
  readonly from: string;
  readonly direction: 'out' | 'in';
  readonly relation: DerivedRelation;
  /** As the caller may know it: what lies outside his rows is as what nobody carries. */
  readonly status: RelationStatus;
  /** Of the other end. */
  readonly collection: string;
  /** What the other end is to the one that sees it: the finest word, then a wider one. Never empty. */
  readonly roles: readonly string[];
  /** The golden record that states it. */
  readonly stating: StoredGoldenRecord;
  /** The other end; of a resolved relation only. */
  readonly other?: StoredGoldenRecord;
}
