import { isUnanimous, type AttributeStatement } from './attribute-statement';
import { identityOrder, sourceOrder, statementOrder, type StatementOrder } from './compare-statements';
import type { SurvivorshipAttribute, SurvivorshipPolicy, SurvivorshipRule } from './survivorship-policy';

export interface BeatenStatement {
  readonly statement: AttributeStatement;
  /** The criterion at which it fell behind. */
  readonly lostBy: SurvivorshipRule;
}

export interface RankedStatements {
  readonly winner: AttributeStatement;
  /** What decided between the values; `only-value` when there was one. */
  readonly rule: SurvivorshipRule;
  /** All other statements, those that stayed in longest first; ones with the winner's value are among them. */
  readonly beaten: readonly BeatenStatement[];
}

/**
 * Narrows the statements about one attribute by the declared criteria, then source order, then record identity. The rule is the
 * criterion that left one value; later ones only choose which of its records is named. Undefined when nothing is stated.
 */
export function rankStatements(
  statements: readonly AttributeStatement[],
  attribute: SurvivorshipAttribute,
  policy: SurvivorshipPolicy,
): RankedStatements | undefined {
  const [first] = statements;
  if (first === undefined) return undefined;
  if (statements.length === 1) return { winner: first, rule: 'only-value', beaten: [] };
  const decision: { rule?: SurvivorshipRule } = isUnanimous(statements) ? { rule: 'only-value' } : {};
  const beaten: BeatenStatement[] = [];
  let rest = statements;
  for (const [criterion, order] of rounds(attribute, policy, statements)) {
    if (rest.length === 1) break;
    const { best, others } = partitionByBest(rest, order);
    beaten.unshift(...others.map((statement) => ({ statement, lostBy: criterion })));
    rest = best;
    if (decision.rule === undefined && isUnanimous(rest)) decision.rule = criterion;
  }
  return { winner: rest[0] ?? first, rule: decision.rule ?? 'record-identity', beaten };
}

function* rounds(
  attribute: SurvivorshipAttribute,
  policy: SurvivorshipPolicy,
  statements: readonly AttributeStatement[],
): Generator<[SurvivorshipRule, StatementOrder]> {
  for (const criterion of attribute.survivorship) {
    if (criterion !== 'union') yield [criterion, statementOrder(criterion, attribute, policy, statements)];
  }
  yield ['source-order', sourceOrder(policy)];
  yield ['record-identity', identityOrder];
}

function partitionByBest(
  statements: readonly AttributeStatement[],
  order: StatementOrder,
): { best: AttributeStatement[]; others: AttributeStatement[] } {
  const top = statements.reduce((best, statement) => (order(statement, best) < 0 ? statement : best));
  const best: AttributeStatement[] = [];
  const others: AttributeStatement[] = [];
  for (const statement of statements) (order(statement, top) === 0 ? best : others).push(statement);
  return { best, others };
}
