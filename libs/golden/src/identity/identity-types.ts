export interface BeforeCluster {
  /** The id the cluster carries. */
  readonly goldenId: string;
  readonly members: readonly number[];
}

/** Where an id sits: it follows the record it is anchored at. */
export interface AnchoredId {
  readonly goldenId: string;
  /** Place in the sequence of all ids ever minted; the lowest is the oldest. */
  readonly born: number;
  readonly anchorNumber: number;
  /** True when the id's last record is gone. Only such an id may come back to a re-created record that is not its anchor. */
  readonly retired?: boolean;
}

export interface RecordLink {
  readonly recordNumber: number;
  /** The carried id of the record's cluster; null when the record is deleted, has failed or was never resolved. */
  readonly goldenId: string | null;
  /** The id the record first carried; it outlives deletion. */
  readonly firstGoldenId: string | null;
}

export interface IdentityInput {
  /** Records whose own content changed, was deleted, failed or was re-created in this unit of work; new ones may be among them. */
  readonly changed: ReadonlySet<number>;
  /** The clusters in scope before; every member of `after` that was linked is in one of them. */
  readonly before: readonly BeforeCluster[];
  /** The clusters in scope after, live records only, each record once. */
  readonly after: readonly (readonly number[])[];
  /** All ids anchored at a record of `before`, `after` or `changed`, and the `firstGoldenId`s of re-created records. */
  readonly anchors: readonly AnchoredId[];
  readonly links: readonly RecordLink[];
  /** Gives an id that was never used. */
  readonly mint: () => string;
}

export interface PlannedCluster {
  readonly goldenId: string;
  /** In ascending order. */
  readonly members: readonly number[];
  readonly minted: boolean;
  /** Ids that redirect to this one while their anchors are together with it; oldest first. */
  readonly otherIds: readonly string[];
}

/** What became of an id, as its lineage tells it. `updated`: it is carried on by other members than before. */
export type IdentityTransitionKind = 'created' | 'split-from' | 'restored' | 'updated' | 'merged-into' | 'retired';

export interface IdentityTransition {
  readonly goldenId: string;
  readonly kind: IdentityTransitionKind;
  /** `split-from`: whom its records came from; `merged-into`: the one id that is carried now; else empty. */
  readonly otherIds: readonly string[];
}

export interface PlannedLink {
  readonly recordNumber: number;
  readonly goldenId: string;
  readonly firstGoldenId: string;
}

/** Only changes, but for `clusters`, which lists all. Everything is in an order that depends on the input only. */
export interface IdentityPlan {
  readonly clusters: readonly PlannedCluster[];
  readonly anchorMoves: readonly { readonly goldenId: string; readonly toRecordNumber: number }[];
  /** In the order in which the caller gives out `born`. */
  readonly minted: readonly { readonly goldenId: string; readonly anchorNumber: number }[];
  readonly transitions: readonly IdentityTransition[];
  readonly links: readonly PlannedLink[];
  /** Records that had a link and have none now. */
  readonly unlinked: readonly number[];
}
