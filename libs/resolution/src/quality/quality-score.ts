import { groupBy } from '@sogoc/kernel';

import {
  colourOf,
  CRITERION_RULES,
  QUALITY_CRITERIA,
  type QualityColour,
  type QualityCriterion,
} from './quality-criteria';

/** How many of what a rule counts passed it. */
export interface QualityCount {
  readonly attribute: string;
  readonly criterion: QualityCriterion;
  readonly passed: number;
  readonly total: number;
}

export interface CriterionScore {
  readonly criterion: QualityCriterion;
  readonly passed: number;
  readonly total: number;
  /** 0–100. */
  readonly score: number;
}

export interface AttributeScore {
  readonly attribute: string;
  readonly score: number;
  readonly criteria: readonly CriterionScore[];
}

export interface QualityScore {
  /** 0–100, two decimals. */
  readonly score: number;
  readonly colour: QualityColour;
  readonly criteria: readonly CriterionScore[];
  readonly attributes: readonly AttributeScore[];
  /** Identifying numbers have to be right without exception: attributes that are not. */
  readonly faultyIdentifiers: readonly string[];
}

/**
 * The figures of one source and collection: of a rule `100 · passed / total`, of an attribute the weighted mean of its rules, of the whole
 * the mean of its attributes (letter 4856/BCA-TTDLQG). What nothing was counted for does not count. Undefined without any count.
 * `identifiers`: attributes that hold an identifying number.
 */
export function scoreQuality(
  counts: readonly QualityCount[],
  identifiers: ReadonlySet<string>,
): QualityScore | undefined {
  const counted = counts.filter(({ total }) => total > 0);
  const byAttribute = groupBy(counted, ({ attribute }) => attribute);
  const attributes = [...byAttribute].map(([attribute, own]) => attributeScore(attribute, own));
  if (attributes.length === 0) return undefined;
  const score = rounded(mean(attributes.map((attribute) => exactScore(attribute.criteria))));
  const isFaulty = ({ attribute, criterion, passed, total }: QualityCount): boolean =>
    criterion === 'dung' && passed < total && identifiers.has(attribute);
  return {
    score,
    colour: colourOf(score),
    criteria: criteriaOf(counted),
    attributes,
    faultyIdentifiers: counted.filter(isFaulty).map(({ attribute }) => attribute),
  };
}

function attributeScore(attribute: string, counts: readonly QualityCount[]): AttributeScore {
  const criteria = criteriaOf(counts);
  return { attribute, score: rounded(exactScore(criteria)), criteria };
}

/** In the order of the criteria; of several attributes the sums. */
function criteriaOf(counts: readonly QualityCount[]): readonly CriterionScore[] {
  return QUALITY_CRITERIA.flatMap((criterion) => {
    const own = counts.filter((count) => count.criterion === criterion);
    const [passed, total] = [sum(own.map((count) => count.passed)), sum(own.map((count) => count.total))];
    return total === 0 ? [] : [{ criterion, passed, total, score: rounded((100 * passed) / total) }];
  });
}

function exactScore(criteria: readonly CriterionScore[]): number {
  const weights = criteria.map(({ criterion }) => CRITERION_RULES[criterion].weight);
  const scores = criteria.map(({ passed, total }, at) => (weights[at]! * 100 * passed) / total);
  return sum(scores) / sum(weights);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
const rounded = (number: number): number => Math.round(number * 100) / 100;
