import type { Comparator, PairAlignment, PairPredicate } from '../record/comparator';
import type {
  AmbiguityDeclaration,
  ClusterLimitsDeclaration,
  ComparisonDeclaration,
  QuestionDeclaration,
  MatchModelDeclaration,
} from './match-model-declaration';
import {
  toMillibits,
  type Ambiguity,
  type ClusterLimits,
  type CompiledComparison,
  type CompiledExclusiveScheme,
  type CompiledLevel,
  type CompiledMatchModel,
  type CompiledVeto,
  type EvidenceBody,
  type MatchModelFunctions,
  type TermFrequencies,
  type WitnessPredicate,
} from './compiled-match-model';
import { alignedOnce } from './aligned-once';
import { findModelFaults } from './find-model-faults';
import { MatchModelError } from './match-model.error';

/**
 * Checks a specification and turns it into the frozen form that scoring reads. Level weights are
 * `Math.round(1000 * log2(m / u))`; `missing` weighs 0.
 * @throws MatchModelError with all faults at once
 */
export function compileMatchModel(spec: MatchModelDeclaration, functions: MatchModelFunctions): CompiledMatchModel {
  const faults = findModelFaults(spec, functions);
  if (faults.length > 0) throw new MatchModelError(`The match model of ${spec.entity || 'an unnamed entity'}`, faults);
  const align =
    spec.alignment === undefined ? undefined : alignedOnce(known(functions.alignments ?? {}, spec.alignment));
  const predicate = (name: string): PairPredicate => aligned(known(functions.predicates, name), align);
  const bodies = compileBodies(spec);
  return Object.freeze({
    entity: spec.entity,
    version: spec.version,
    prior: toMillibits(spec.priorBits),
    thresholds: Object.freeze({
      match: toMillibits(spec.thresholds.match),
      review: toMillibits(spec.thresholds.review),
      conflict: toMillibits(spec.thresholds.conflict ?? spec.thresholds.review),
    }),
    comparisons: Object.freeze(
      spec.comparisons.map((comparison) => compileComparison(comparison, spec, functions, bodies)),
    ),
    ...(align !== undefined && { align }),
    exclusive: Object.freeze(
      spec.exclusive.map((scheme): CompiledExclusiveScheme => {
        return Object.freeze({ ...scheme, ...(scheme.slip !== undefined && { isSlip: predicate(scheme.slip) }) });
      }),
    ),
    vetoes: Object.freeze(
      spec.vetoes.map((veto): CompiledVeto => {
        const { name, betweenClusters = false } = veto;
        return Object.freeze({ name, holds: predicate(veto.predicate), ...(betweenClusters && { betweenClusters }) });
      }),
    ),
    settled: Object.freeze((spec.settled ?? []).map((settlement) => Object.freeze({ ...settlement }))),
    questions: asked(spec.questions, predicate),
    reservations: Object.freeze(
      (spec.reservations ?? []).map(({ name, predicate: of, from }) =>
        Object.freeze({ name, holds: predicate(of), from: toMillibits(from ?? spec.thresholds.review) }),
      ),
    ),
    ...(spec.ambiguity !== undefined && {
      ambiguity: compileAmbiguity(spec.ambiguity, spec.thresholds.match, predicate),
    }),
    ...(spec.witness !== undefined && {
      witness: Object.freeze({
        areBound: predicate(spec.witness.bound),
        saysTheSame: alignedWitness(known(functions.predicates, spec.witness.saysTheSame), align),
      }),
    }),
    clusterLimits: compileLimits(spec.clusterLimits),
  });
}

const asked = (
  questions: readonly QuestionDeclaration[] = [],
  predicate: (name: string) => PairPredicate,
): readonly CompiledVeto[] =>
  Object.freeze(questions.map(({ name, predicate: of }) => Object.freeze({ name, holds: predicate(of) })));

/** The predicate of two records that were put into one arrangement first. */
function aligned(holds: PairPredicate, align: PairAlignment | undefined): PairPredicate {
  if (align === undefined) return holds;
  return (left, right) => {
    const pair = align(left, right);
    return pair === undefined ? holds(left, right) : holds(pair.left, pair.right);
  };
}

function alignedWitness(says: WitnessPredicate, align: PairAlignment | undefined): WitnessPredicate {
  if (align === undefined) return says;
  return (third, other, own) => {
    const pair = align(third, other);
    return pair === undefined ? says(third, other, own) : says(pair.left, pair.right, own);
  };
}

function compileAmbiguity(
  { within, withinAlike, vetoes, alike, unless }: AmbiguityDeclaration,
  match: number,
  predicate: (name: string) => PairPredicate,
): Ambiguity {
  return Object.freeze({
    within: toMillibits(within),
    withinAlike: toMillibits(withinAlike),
    vetoes: Object.freeze([...vetoes]),
    alikeFrom: toMillibits(match),
    ...(alike !== undefined && { areAlike: predicate(alike) }),
    ...(unless !== undefined && { areSurelyOne: predicate(unless) }),
  });
}

function compileLimits({ records, steps, link }: ClusterLimitsDeclaration = {}): ClusterLimits {
  return Object.freeze({
    records: records?.limit ?? Infinity,
    steps: steps?.limit ?? Infinity,
    link: toMillibits(link?.limit ?? -Infinity),
  });
}

function compileComparison(
  comparison: ComparisonDeclaration,
  spec: MatchModelDeclaration,
  functions: MatchModelFunctions,
  bodies: ReadonlyMap<string, EvidenceBody>,
): CompiledComparison {
  const body = bodies.get(comparison.name);
  const comparators: Comparator[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (name: string): number => {
    const known_ = indexes.get(name);
    if (known_ !== undefined) return known_;
    indexes.set(name, comparators.length);
    return comparators.push(known(functions.comparators, name)) - 1;
  };
  const adjusted = new Set(comparison.termFrequency?.levels);
  const levels = comparison.levels.map(({ name, when, m, u }): CompiledLevel => {
    const condition = typeof when === 'string' ? undefined : when;
    return Object.freeze({
      name,
      comparator: condition ? indexOf(condition.comparator) : -1,
      atLeast: condition?.atLeast ?? 1,
      weight: when === 'missing' ? 0 : toMillibits(Math.log2(m / u)),
      u: when === 'missing' ? 1 : u,
      adjusted: adjusted.has(name),
    });
  });
  return Object.freeze({
    name: comparison.name,
    feature: comparison.feature,
    comparators: Object.freeze(comparators),
    levels: Object.freeze(levels),
    frequencies: compileFrequencies(comparison, spec),
    ...(body !== undefined && { body }),
  });
}

/** Bodies of evidence by comparison. */
function compileBodies({ bodies = [] }: MatchModelDeclaration): ReadonlyMap<string, EvidenceBody> {
  return new Map(
    bodies.flatMap(({ name, comparisons, most }) => {
      const body = Object.freeze({ name, most: toMillibits(most) });
      return comparisons.map((comparison) => [comparison, body] as const);
    }),
  );
}

function compileFrequencies(
  { termFrequency }: ComparisonDeclaration,
  spec: MatchModelDeclaration,
): TermFrequencies | undefined {
  if (!termFrequency) return undefined;
  const shares = new Map(Object.entries(spec.termFrequencies?.[termFrequency.table] ?? {}));
  return Object.freeze({ floor: termFrequency.floor, shares });
}

function known<T>(registered: Readonly<Record<string, T>>, name: string): T {
  const found = registered[name];
  if (found === undefined) throw new TypeError(`${name} is not registered`);
  return found;
}
