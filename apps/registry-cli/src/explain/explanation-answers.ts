/** What the registry answers; weights in bits. Only what the command reads. */
export interface AnsweredExplanation {
  readonly prior: number;
  readonly comparisons?: readonly {
    readonly name: string;
    readonly level: string;
    readonly weight: number;
    readonly frequencyPart: number;
    readonly after: number;
    readonly couldGain: number;
  }[];
  readonly total: number;
  readonly thresholds: { readonly match: number; readonly review: number };
  readonly vetoes: readonly string[];
  readonly class: 'match' | 'review' | 'conflict' | 'none';
  readonly lacking: {
    readonly toReview: number;
    readonly toMatch: number;
    readonly anyOneOf?: readonly string[];
    readonly vetoed: boolean;
  };
  readonly sharedKeys: readonly string[];
  /** Absent from registries that know no such member, as all marked so below. */
  readonly constraints?: readonly string[];
}

export interface AnsweredRecord {
  readonly recordId: string;
  readonly source: string;
  readonly recordKey?: string;
  readonly goldenId?: string;
}

export interface AnsweredEdge {
  readonly left: string;
  readonly right: string;
  readonly weight: number;
  readonly class: string;
  readonly vetoes: readonly string[];
}

/** Of `POST /v1/explanations`. */
export interface PairAnswer {
  readonly collection: string;
  readonly left: AnsweredRecord;
  readonly right: AnsweredRecord;
  readonly together: boolean;
  readonly reason: string;
  readonly explanation: AnsweredExplanation;
  readonly keys: readonly {
    readonly name: string;
    readonly left: boolean;
    readonly right: boolean;
    readonly shared: boolean;
    readonly usable: boolean;
  }[];
  readonly path: readonly AnsweredEdge[];
  readonly decisions?: readonly { readonly id: string; readonly verdict: string; readonly kept: boolean }[];
  readonly policyVersion?: string;
}

/** Of `GET /v1/{collection}/{id}/explanation`. */
export interface GoldenAnswer {
  readonly id: string;
  readonly records: readonly AnsweredRecord[];
  readonly edges: readonly (AnsweredEdge & { readonly holds: boolean; readonly explanation?: AnsweredExplanation })[];
  readonly cut: boolean;
  readonly decisions?: readonly { readonly id: string; readonly verdict: string; readonly reach: string }[];
  readonly policyVersion?: string;
}
