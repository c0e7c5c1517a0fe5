/**
 * The five criteria of data that the registry is judged by: đúng (right), đủ (complete), sạch (clean), sống (living), thống nhất (consistent)
 * (Resolution 214/NQ-CP of 2025-07-23; letter 4856/BCA-TTDLQG of 2026-09-14, known from a secondary source).
 */
export const QUALITY_CRITERIA = ['dung', 'du', 'sach', 'song', 'thong-nhat'] as const;
export type QualityCriterion = (typeof QUALITY_CRITERIA)[number];

/** Raised when a rule or a weight changes: figures of two versions are not compared. */
export const QUALITY_RULES_VERSION = '2026-11-30';

export interface CriterionRule {
  readonly vi: string;
  readonly en: string;
  /** Of what the rule counts, and when it passes. */
  readonly counts: string;
  readonly passes: string;
  /** In the mean of an attribute. The letter names weights and not which; equal ones are ours. */
  readonly weight: number;
}

/** An observation older than this many days does not live any more. Ours: no text found sets it. */
export const LIVING_DAYS = 365;

export const CRITERION_RULES: Readonly<Record<QualityCriterion, CriterionRule>> = {
  dung: {
    vi: 'Đúng',
    en: 'Right',
    counts: 'records that state the attribute, read or not',
    passes: 'it could be read, and no error was found in it',
    weight: 1,
  },
  du: {
    vi: 'Đủ',
    en: 'Complete',
    counts: 'live records of the source, for attributes that it states at all',
    passes: 'the attribute has a value',
    weight: 1,
  },
  sach: {
    vi: 'Sạch',
    en: 'Clean',
    counts: 'records that state the attribute, read or not',
    passes: 'nothing was found in it but notes',
    weight: 1,
  },
  song: {
    vi: 'Sống',
    en: 'Living',
    counts: 'records with a value of the attribute',
    passes: `observed within ${LIVING_DAYS} days`,
    weight: 1,
  },
  'thong-nhat': {
    vi: 'Thống nhất',
    en: 'Consistent',
    counts: 'single values whose golden record has several records and a value of the attribute',
    passes: 'the value is the golden one',
    weight: 1,
  },
};

/** At or above which a score is green and amber; below it is red (letter 4856). */
const GREEN_FROM = 90;
const AMBER_FROM = 75;
export type QualityColour = 'green' | 'amber' | 'red';
export const colourOf = (score: number): QualityColour =>
  score >= GREEN_FROM ? 'green' : score >= AMBER_FROM ? 'amber' : 'red';
