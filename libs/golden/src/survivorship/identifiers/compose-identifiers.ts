import { compareBytes, compareIdentity, type RecordIdentity } from '@sogoc/kernel';
import { compareInstants } from '../criteria/compare-instants';
import type { IdentifierPeriod, MemberRecord, RecordIdentifier } from '../golden-types';
import { statedStatus, type StatusStatement } from './identifier-status';
import type { SurvivorshipPolicy } from '../criteria/survivorship-policy';
import { settleScheme, supersedeSchemes } from './superseded-identifiers';

/**
 * The union of the members' (scheme, value), by scheme and value, each with the status that its statements amount to. Of an
 * exclusive scheme one value at most stays `active`: the surviving value of the attribute that holds the scheme when it is one
 * of them, else the best stated one by the attribute's criteria; the others become `superseded`. So do the active values of a scheme
 * whose successor has one.
 */
export function composeIdentifiers(
  members: readonly MemberRecord[],
  policy: SurvivorshipPolicy,
  attributes: Readonly<Record<string, unknown>>,
): RecordIdentifier[] {
  const settled = [...statementsByScheme(members, policy)]
    .sort(([left], [right]) => compareBytes(left, right))
    .flatMap(([scheme, values]) => {
      const identifiers = [...values].map(([value, stated]) => ({
        scheme,
        value,
        status: statedStatus(stated),
        ...periodOf(stated),
      }));
      return settleScheme(scheme, identifiers, members, policy, attributes);
    });
  return supersedeSchemes(settled, policy);
}

/** What one record says of a number. */
interface IdentifierStatement extends StatusStatement {
  readonly identity: RecordIdentity;
  readonly period: IdentifierPeriod | undefined;
}

type StatementsByValue = Map<string, IdentifierStatement[]>;

function statementsByScheme(
  members: readonly MemberRecord[],
  policy: SurvivorshipPolicy,
): Map<string, StatementsByValue> {
  const byScheme = new Map<string, StatementsByValue>();
  for (const { identifiers, observedAt, identity } of members) {
    for (const identifier of identifiers) {
      const { scheme, value, status } = identifier;
      const values: StatementsByValue = byScheme.get(scheme) ?? new Map();
      byScheme.set(scheme, values);
      const statements = values.get(value) ?? [];
      values.set(value, statements);
      const hasAuthority = policy.sources[identity.source]?.authorityFor.includes(scheme) ?? false;
      statements.push({ observedAt, status, hasAuthority, identity, period: statedPeriod(identifier) });
    }
  }
  return byScheme;
}

function statedPeriod({ validFrom, validTo, act }: RecordIdentifier): IdentifierPeriod | undefined {
  if (validFrom === undefined && validTo === undefined && act === undefined) return undefined;
  return {
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    ...(act !== undefined && { act }),
  };
}

/** The authority's, else that of the latest record that tells one. */
function periodOf(statements: readonly IdentifierStatement[]): IdentifierPeriod {
  const [best] = statements.filter(({ period }) => period !== undefined).sort(authorityAndLatestFirst);
  return best?.period ?? {};
}

function authorityAndLatestFirst(left: IdentifierStatement, right: IdentifierStatement): number {
  return (
    Number(right.hasAuthority) - Number(left.hasAuthority) ||
    compareInstants(right.observedAt, left.observedAt) ||
    compareIdentity(left.identity, right.identity)
  );
}
