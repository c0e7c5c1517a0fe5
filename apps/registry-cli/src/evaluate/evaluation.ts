import type {
  BlockingFinding,
  CurvePoint,
  ExpectedPoint,
  HistogramBin,
  Interval,
  KeyStatistics,
  ModelDoubt,
  PartitionEvaluation,
  SliceEvaluation,
} from '@sogoc/matching';

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** 95 % by the bootstrap over true things. */
export type RateRanges = Readonly<Record<keyof Rates, Interval>>;

/** How the pairs decide, before clusters are closed: those of class `match`. */
export interface PairEvaluation extends Rates {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly intervals: RateRanges;
}

export interface ClusterEvaluation extends PartitionEvaluation {
  readonly intervals: RateRanges;
  readonly bCubedIntervals: RateRanges;
}

export interface KeyReport extends KeyStatistics {
  /** Share of true pairs that this key proposes, and that it alone proposes; absent without truth. */
  readonly recall?: number;
  readonly onlyHere?: number;
}

/** What stewards would be asked: one task for two clusters with an edge left between them. */
export interface ReviewLoad {
  readonly tasks: number;
  readonly perThousand: number;
  /** Share of tasks whose two clusters hold records of one thing; absent without truth. */
  readonly shareMatches?: number;
  readonly kinds: readonly { readonly kind: string; readonly tasks: number; readonly shareMatches?: number }[];
  /** Pairs of clusters about which nobody is asked, because what keeps them apart leaves no doubt. */
  readonly settled: { readonly pairs: number; readonly shareMatches?: number };
}

export interface WrongPair {
  readonly wrong: 'joined' | 'missed';
  /** Record numbers. */
  readonly left: number;
  readonly right: number;
  /** 1/1000 bit. */
  readonly weight: number;
  readonly class: string;
  readonly proposed: boolean;
  readonly vetoes: readonly string[];
  /** `comparison=level`, `missing` left out. */
  readonly levels: readonly string[];
}

/** Pairs whose estimated probability lies in a tenth. */
export interface CalibrationBin {
  readonly from: number;
  readonly pairs: number;
  readonly meanProbability: number;
  readonly shareMatches: number;
}

/** What the truth says; absent without one. */
export interface Judgement {
  readonly labelled: number;
  readonly things: number;
  readonly truePairs: number;
  /** Share of true pairs that share a usable key. */
  readonly blockingRecall: number;
  readonly pairs: PairEvaluation;
  readonly clusters: ClusterEvaluation;
  readonly slices: readonly SliceEvaluation[];
  readonly curve: readonly CurvePoint[];
  readonly best: CurvePoint | undefined;
  /** Candidate pairs by their estimated probability, and how many of them match. */
  readonly calibration: readonly CalibrationBin[];
  readonly lookAlikes: readonly { readonly kind: string; readonly pairs: number; readonly merged: number }[];
  readonly wrongest: readonly WrongPair[];
}

/** What is expected without truth; rates at the threshold in force, at the proposed one, and between. */
export interface Expectation {
  readonly matches: number;
  readonly keyReach?: number;
  readonly inForce?: ExpectedPoint;
  readonly proposed?: { readonly match: number; readonly review: number; readonly expected: ExpectedPoint };
  /** One point for each whole bit that the weights cross. */
  readonly byThreshold: readonly ExpectedPoint[];
  readonly doubts: readonly ModelDoubt[];
}

export interface Evaluation {
  readonly definition: string;
  readonly model: string;
  /** Bits. */
  readonly thresholds: { readonly match: number; readonly review: number };
  readonly notes: readonly string[];
  readonly records: number;
  readonly clusters: { readonly count: number; readonly largest: number; readonly joinedRecords: number };
  readonly blocking: {
    readonly candidatePairs: number;
    readonly pairsPerRecord: number;
    readonly keys: readonly KeyReport[];
    readonly findings: readonly BlockingFinding[];
  };
  readonly review: ReviewLoad;
  readonly histogram: readonly HistogramBin[];
  readonly expectation: Expectation;
  readonly judgement?: Judgement;
}
