/**
 * What one pair of records amounts to. `match` may join; `review` asks a steward; `conflict` would have been at least `review`
 * but a veto holds; `none` is not stored.
 */
export type EdgeClass = 'match' | 'review' | 'conflict' | 'none';

/** The stored outcome of one candidate pair; `left` is the lower of the two by record identity. */
export interface Edge {
  readonly left: number;
  readonly right: number;
  /** Match weight in 1/1000 bit. */
  readonly weight: number;
  readonly class: Exclude<EdgeClass, 'none'>;
}
