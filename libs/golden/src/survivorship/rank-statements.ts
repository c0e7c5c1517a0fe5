import { isUnanimous, type AttributeStatement } from './criteria/attribute-statement';
import { sourceOrder, statementOrder, type StatementOrder } from './criteria/order-by-criterion';
import type { SurvivorshipAttribute, SurvivorshipPolicy, SurvivorshipRule } from './criteria/survivorship-policy';

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
 * Narrows the statements about one attribute by the declared criteria, then source order, then record identity, in whose order
 * they must be handed in. The rule is the criterion that left one value; later ones only choose which of its records is named.
 * Undefined when nothing is stated.
 */
export function rankStatements(
  statements: readonly AttributeStatement[],
  attribute: SurvivorshipAttribute,
  policy: SurvivorshipPolicy,
): RankedStatements | undefined {
  const [first] = statements;
  if (first === undefined) return undefined;
  if (statements.length === 1) return { winner: first, rule: 'only-value', beaten: [] };
  let decidedBy: SurvivorshipRule | undefined = isUnanimous(statements) ? 'only-value' : undefined;
  const beaten: BeatenStatement[] = [];
  let rest = statements;
  for (const criterion of [...attribute.survivorship, 'source-order' as const]) {
    if (rest.length === 1) break;
    if (decidedBy !== undefined && comparesValuesOnly(criterion)) continue;
    const order =
      criterion === 'source-order' ? sourceOrder(policy) : statementOrder(criterion, attribute, policy, statements);
    const { best, others } = partitionByBest(rest, order);
    if (others.length === 0) continue;
    beaten.unshift(...others.map((statement) => ({ statement, lostBy: criterion })));
    rest = best;
    if (decidedBy === undefined && isUnanimous(rest)) decidedBy = criterion;
  }
  const [winner = first, ...tied] = rest;
  beaten.unshift(...tied.map((statement) => ({ statement, lostBy: 'record-identity' as const })));
  return { winner, rule: decidedBy ?? 'record-identity', beaten };
}

/** Such a criterion cannot tell statements of one value apart, nor does one that ranks nothing. */
function comparesValuesOnly(criterion: SurvivorshipRule): boolean {
  return criterion === 'most-agreed' || criterion === 'most-complete' || criterion === 'union';
}

function partitionByBest(
  statements: readonly AttributeStatement[],
  order: StatementOrder,
): { best: AttributeStatement[]; others: AttributeStatement[] } {
  const top = statements.reduce((best, statement) => (order(statement, best) < 0 ? statement : best));
  const best: AttributeStatement[] = [];
  const others: AttributeStatement[] = [];
  for (const statement of statements)
    (statement === top || order(statement, top) === 0 ? best : others).push(statement);
  return { best, others };
}
