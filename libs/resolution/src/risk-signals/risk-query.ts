/** What a store is asked for that finds signals in the order of golden records. `gone`: states in which nothing is held or represented any more. */
export type RiskQuery =
  | {
      readonly by: 'shared-number';
      readonly entity: string;
      readonly schemes: readonly string[];
      readonly atLeast: number;
    }
  | {
      readonly by: 'one-representative' | 'one-address';
      readonly entity: string;
      readonly gone: readonly string[];
      readonly atLeast: number;
    }
  | { readonly by: 'gone-holder'; readonly entity: string; readonly gone: readonly string[] }
  | { readonly by: 'outlines-apart' | 'shares-over-whole'; readonly entity: string };

/** Asks for enterprises and representatives that are joined in a ring. */
export interface RingQuery {
  readonly by: 'enterprise-ring';
  /** States of enterprises that are in business no more. */
  readonly gone: readonly string[];
  /** Enterprises. */
  readonly atLeast: number;
}
