import type { FieldFault } from '@sogoc/kernel';

import { checkComparison, checkNames, type Report } from './check-comparison';
import type { MatchModelDeclaration } from './match-model-declaration';
import { checkPopulation } from './prior-of-population';
import { exclusiveVeto } from './veto-prefixes';
import type { MatchModelFunctions } from './compiled-match-model';

/** Every fault of a specification, in document order; none means that it compiles. */
export function findModelFaults(spec: MatchModelDeclaration, functions: MatchModelFunctions): FieldFault[] {
  const faults: FieldFault[] = [];
  const report: Report = (pointer, code, detail) => faults.push({ pointer, code, detail });
  if (!spec.entity) report('/entity', 'required', 'an entity name is needed');
  if (!Number.isFinite(spec.priorBits)) report('/priorBits', 'not-a-number', 'the prior is a number of bits');
  checkPopulation(spec, report);
  checkThresholds(spec, report);
  checkAlignment(spec, functions, report);
  if (spec.comparisons.length === 0) report('/comparisons', 'empty', 'at least one comparison is needed');
  checkNames(spec.comparisons, '/comparisons', report);
  spec.comparisons.forEach((comparison, i) =>
    checkComparison(comparison, `/comparisons/${i}`, spec, functions, report),
  );
  checkBodies(spec, report);
  checkExclusive(spec, functions, report);
  checkPredicates(spec.vetoes, '/vetoes', functions, report);
  checkPredicates(spec.questions ?? [], '/questions', functions, report);
  checkPredicates(spec.reservations ?? [], '/reservations', functions, report);
  checkSettled(spec, report);
  checkAmbiguity(spec, functions, report);
  checkWitness(spec, functions, report);
  checkLimits(spec, report);
  checkTables(spec, report);
  return faults;
}

function checkThresholds({ thresholds }: MatchModelDeclaration, report: Report): void {
  const { match, review, conflict } = thresholds;
  if (!Number.isFinite(match)) report('/thresholds/match', 'not-a-number', 'a threshold is a number of bits');
  if (!Number.isFinite(review)) report('/thresholds/review', 'not-a-number', 'a threshold is a number of bits');
  if (conflict !== undefined && !Number.isFinite(conflict))
    report('/thresholds/conflict', 'not-a-number', 'a threshold is a number of bits');
  if (conflict !== undefined && review < conflict)
    report('/thresholds', 'out-of-order', 'the review threshold is not below the conflict threshold');
  if (match < review) report('/thresholds', 'out-of-order', 'the match threshold is not below the review threshold');
}

function checkPredicates(
  items: readonly { readonly name: string; readonly predicate: string }[],
  path: string,
  functions: MatchModelFunctions,
  report: Report,
): void {
  checkNames(items, path, report);
  items.forEach(({ predicate }, i) => checkPredicate(predicate, `${path}/${i}/predicate`, functions, report));
}

function checkBodies({ bodies = [], comparisons }: MatchModelDeclaration, report: Report): void {
  checkNames(bodies, '/bodies', report);
  const seen = new Set<string>();
  bodies.forEach((body, i) => {
    if (!(body.most > 0)) report(`/bodies/${i}/most`, 'not-a-number', 'the limit is a number of bits above 0');
    body.comparisons.forEach((name, j) => {
      const pointer = `/bodies/${i}/comparisons/${j}`;
      if (!comparisons.some((comparison) => comparison.name === name))
        report(pointer, 'unknown', `no comparison is named ${name}`);
      else if (seen.has(name)) report(pointer, 'duplicate', `${name} is in a body already`);
      seen.add(name);
    });
  });
}

function checkAlignment(
  { alignment }: MatchModelDeclaration,
  { alignments = {} }: MatchModelFunctions,
  report: Report,
): void {
  if (alignment === undefined || Object.hasOwn(alignments, alignment)) return;
  report('/alignment', 'unknown', `no alignment is named ${alignment}`);
}

function checkExclusive(spec: MatchModelDeclaration, functions: MatchModelFunctions, report: Report): void {
  const seen = new Set<string>();
  spec.exclusive.forEach((scheme, i) => {
    if (!scheme.scheme) report(`/exclusive/${i}/scheme`, 'required', 'a scheme name is needed');
    else if (seen.has(scheme.scheme)) report(`/exclusive/${i}/scheme`, 'duplicate', `${scheme.scheme} is used twice`);
    seen.add(scheme.scheme);
    if (!scheme.feature)
      report(`/exclusive/${i}/feature`, 'required', 'the feature that holds active values is needed');
    if (scheme.formerFeature === '')
      report(`/exclusive/${i}/formerFeature`, 'required', 'leave it out or name a feature');
    if (scheme.typingErrors !== 0 && scheme.typingErrors !== 1) {
      report(`/exclusive/${i}/typingErrors`, 'out-of-range', 'typing errors tolerated are 0 or 1');
    }
    checkPredicate(scheme.slip, `/exclusive/${i}/slip`, functions, report);
  });
}

function checkSettled({ exclusive, vetoes, settled = [] }: MatchModelDeclaration, report: Report): void {
  const known = new Set([...exclusive.map(({ scheme }) => exclusiveVeto(scheme)), ...vetoes.map(({ name }) => name)]);
  checkNames(settled, '/settled', report);
  settled.forEach((settlement, i) => {
    if (settlement.vetoes.length === 0) report(`/settled/${i}/vetoes`, 'empty', 'a settlement names its vetoes');
    settlement.vetoes.forEach((name, j) => {
      if (!known.has(name)) report(`/settled/${i}/vetoes/${j}`, 'unknown', `no veto is named ${name}`);
    });
  });
}

function checkAmbiguity(
  { ambiguity, vetoes }: MatchModelDeclaration,
  functions: MatchModelFunctions,
  report: Report,
): void {
  if (ambiguity === undefined) return;
  for (const name of ['within', 'withinAlike'] as const) {
    if (ambiguity[name] >= 0) continue;
    report(`/ambiguity/${name}`, 'not-a-number', 'the margin is a number of bits from 0');
  }
  ambiguity.vetoes.forEach((name, i) => {
    if (!vetoes.some((veto) => veto.name === name))
      report(`/ambiguity/vetoes/${i}`, 'unknown', `no veto is named ${name}`);
  });
  checkPredicate(ambiguity.alike, '/ambiguity/alike', functions, report);
  checkPredicate(ambiguity.unless, '/ambiguity/unless', functions, report);
}

function checkWitness({ witness }: MatchModelDeclaration, functions: MatchModelFunctions, report: Report): void {
  checkPredicate(witness?.bound, '/witness/bound', functions, report);
  checkPredicate(witness?.saysTheSame, '/witness/saysTheSame', functions, report);
}

function checkPredicate(
  name: string | undefined,
  pointer: string,
  { predicates }: MatchModelFunctions,
  report: Report,
): void {
  if (name !== undefined && !Object.hasOwn(predicates, name))
    report(pointer, 'unknown', `no predicate is named ${name}`);
}

function checkLimits({ clusterLimits = {} }: MatchModelDeclaration, report: Report): void {
  const { records, steps, link } = clusterLimits;
  for (const [name, spec] of Object.entries({ records, steps })) {
    if (spec === undefined || (Number.isSafeInteger(spec.limit) && spec.limit > 0)) continue;
    report(`/clusterLimits/${name}/limit`, 'not-a-count', 'the limit is a whole number above 0');
  }
  if (link !== undefined && !Number.isFinite(link.limit))
    report('/clusterLimits/link/limit', 'not-a-number', 'the limit is a number of bits');
}

function checkTables(spec: MatchModelDeclaration, report: Report): void {
  for (const [table, shares] of Object.entries(spec.termFrequencies ?? {})) {
    const bad = Object.values(shares).filter((share) => !(share > 0 && share <= 1)).length;
    // The values themselves may be personal, so only their number is told.
    if (bad > 0) report(`/termFrequencies/${table}`, 'not-a-share', `${bad} shares do not lie between 0 and 1`);
  }
}
