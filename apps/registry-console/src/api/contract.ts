import type { Schemas } from './request';

/** Shapes that the console reads, from the contract or, where that leaves a member open, said closer. */
export type Session = Schemas['SessionResponseDto'];
export type Golden = Schemas['GoldenRecordResponseDto'];
export type MemberRecord = Schemas['MemberRecordResponseDto'];
export type Decision = Schemas['DecisionResponseDto'];
export type Explanation = Schemas['ExplanationDto'];
export type PairExplanation = Schemas['PairExplanationResponseDto'];
export type Note = Schemas['ReviewNoteResponseDto'];
export type Claim = Schemas['ReviewClaimResponseDto'];
export type Relation = Schemas['RelationResponseDto'];
export type GoldenVersion = Schemas['GoldenVersionResponseDto'];
export type Verdict = 'same' | 'different' | 'hold';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

export interface Named {
  readonly id: string;
  readonly name?: string;
}

export interface Title {
  readonly goldenId: string;
  readonly text?: string;
}

export interface CostReason {
  readonly code: string;
  readonly count?: number;
  readonly bits?: number;
  readonly days?: number;
}

export type TaskItem = Schemas['QueuedTaskResponseDto'];

/** Bands say where they begin and end; the last has no end. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly from?: number;
  readonly to?: number;
}

export interface Steward extends Named {
  readonly role: string;
}

export type TaskPage = Page<TaskItem> & {
  readonly facets?: { readonly total: number } & Readonly<Record<string, readonly FacetValue[] | number>>;
};

export type Agreement = 'equal' | 'similar' | 'conflict' | 'left-missing' | 'right-missing';

/** Positions are of graphemes, [start, end), in the NFC text of both values. */
export interface Difference {
  readonly attribute: string;
  readonly kinds: readonly string[];
  readonly agreement?: Agreement;
  readonly positions: readonly {
    readonly left: readonly [number, number];
    readonly right: readonly [number, number];
  }[];
  readonly geometry?: ParcelOverlap;
}

/** How the two records of a case differ, attribute by attribute. */
export interface Differences {
  readonly leftRecordId: string;
  readonly rightRecordId: string;
  readonly items: readonly Difference[];
}

export interface ParcelOverlap {
  readonly leftM2: number;
  readonly rightM2: number;
  readonly overlapM2: number;
  readonly ratio: number;
  readonly distanceM: number;
  /** Outlines in metres of one zone; absent where the two lie in different zones. */
  readonly planeMetres?: { readonly zone: number; readonly left: unknown; readonly right: unknown };
}

export interface ClusterGraph {
  readonly nodes: readonly { readonly recordId: string; readonly source: string; readonly goldenId?: string }[];
  readonly edges: readonly ClusterEdge[];
}

export interface ClusterEdge {
  readonly left: string;
  readonly right: string;
  readonly weight: number;
  readonly class: string;
  readonly vetoes: readonly string[];
  readonly bridge?: boolean;
  readonly weak?: boolean;
}

export interface SameOutcome {
  readonly golden?: Pick<Golden, 'id' | 'attributes' | 'provenance' | 'identifiers' | 'recordCount'>;
  readonly approvalReasons: readonly string[];
  readonly contradicts?: {
    readonly chain: readonly { readonly id?: string; readonly verdict?: string }[];
    readonly reverse: string;
  };
}

export interface Case {
  readonly task: TaskItem;
  readonly notes: readonly Note[];
  readonly goldens: readonly Golden[];
  readonly sides: readonly { readonly goldenId?: string; readonly records: readonly MemberRecord[] }[];
  readonly explanation?: PairExplanation;
  readonly preview?: SameOutcome;
  readonly reasonRequired?: { readonly same?: readonly string[]; readonly different?: readonly string[] };
  readonly differences?: Differences;
  readonly policy?: { readonly whenQueued?: string; readonly now?: string };
  readonly graph?: ClusterGraph;
  readonly related?: readonly (TaskItem & { readonly because: string })[];
}

export interface TaskChange {
  readonly id?: string;
  readonly collection: string;
  readonly kind: string;
  readonly goldenIds: readonly string[];
}

/** What an act would do; nothing was done. */
export interface Effect {
  readonly status: string;
  readonly approvalReasons: readonly string[];
  readonly reasonRequired?: readonly string[];
  readonly contradicts?: SameOutcome['contradicts'];
  readonly goldens?: readonly {
    readonly id: string;
    readonly change: string;
    readonly isNew: boolean;
    readonly recordIds: readonly string[];
    readonly recordCount: number;
  }[];
  readonly ids?: {
    readonly kept: readonly string[];
    readonly absorbed: readonly { readonly id: string; readonly into: string }[];
    readonly givenBack: readonly string[];
    readonly retired: readonly string[];
    readonly new: number;
  };
  readonly tasks?: { readonly closed: readonly TaskChange[]; readonly opened: readonly TaskChange[] };
  readonly relations?: readonly {
    readonly collection: string;
    readonly goldenId: string;
    readonly type: string;
    readonly before?: string;
    readonly after?: string;
  }[];
}

export interface Statistics {
  readonly days: readonly {
    readonly date: string;
    readonly received?: Readonly<Record<string, number>>;
    readonly decided?: Readonly<Record<string, number>>;
    readonly tasksOpened?: number;
    readonly tasksClosed?: number;
    readonly outcomes?: Readonly<Record<string, number>>;
  }[];
  readonly waiting: {
    readonly total: number;
    readonly byKind: readonly {
      readonly collection: string;
      readonly kind: string;
      readonly count: number;
      readonly oldestAt?: string;
    }[];
    readonly ageDays?: { readonly p50?: number; readonly p90?: number; readonly overdue?: number };
  };
  readonly awaitingApproval: number;
  readonly findingsEstimated?: boolean;
  readonly intake: readonly {
    readonly source: string;
    readonly collection: string;
    readonly date: string;
    readonly records: number;
  }[];
  readonly findings: readonly {
    readonly source: string;
    readonly collection: string;
    readonly attribute: string;
    readonly code: string;
    readonly count: number;
  }[];
}

export interface RiskSignal {
  readonly kind: string;
  readonly collection: string;
  readonly goldenIds: readonly string[];
  readonly titles?: readonly Title[];
  readonly count: number;
  /** A number that several carry, with its scheme; or an address. */
  readonly scheme?: string;
  readonly value?: string;
  readonly metres?: number;
  /** What the shares of holders come to; the whole is 1. */
  readonly shares?: number;
  /** What the records have to do with: the person who represents them, the parcels that they hold. */
  readonly related?: {
    readonly collection: string;
    readonly goldenIds: readonly string[];
    readonly titles?: readonly Title[];
  };
  readonly records?: readonly { readonly recordId: string; readonly source: string; readonly goldenId?: string }[];
}

/** A file that a source hands in, and how far it is. */
export interface Import {
  readonly id: string;
  readonly source: string;
  readonly collection: string;
  readonly format: string;
  readonly status: string;
  /** 0 until the file is whole. */
  readonly bytes: number;
  readonly bytesRead: number;
  readonly counts: {
    readonly rows: number;
    readonly statuses: Readonly<Record<string, number>>;
    readonly findings: number;
  };
  readonly fault?: { readonly code: string };
  readonly createdAt: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
}
