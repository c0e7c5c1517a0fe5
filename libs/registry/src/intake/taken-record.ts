import type { DomainError } from '@sogoc/kernel';

/** What became of one item. */
export type TakenRecord =
  | {
      readonly status: 'pending' | 'unchanged' | 'stale';
      readonly recordNumber: number;
      /** Of the version that was stored, or of the leading one when nothing changed. */
      readonly receiptNumber?: number;
      /** The golden record it belonged to before. */
      readonly goldenId?: string;
      /** Quality findings about what was sent; of pushes only. */
      readonly findings?: number;
      /** Their codes, one for each. */
      readonly findingCodes?: readonly string[];
      /** False: the answer tells neither which golden record it came to nor how. */
      readonly tellsWhose?: boolean;
    }
  | { readonly status: 'rejected'; readonly error: DomainError };
