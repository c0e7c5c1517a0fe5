import { assertNever, compareBytes } from '@sogoc/kernel';
import type { AttributeStatement } from './attribute-statement';
import { compareInstants } from './compare-instants';
import type { SurvivorshipAttribute, SurvivorshipCriterion, SurvivorshipPolicy } from './survivorship-policy';
import { compareCompleteness } from './compare-completeness';

/** Negative when `left` survives over `right`, zero when the criterion cannot tell them apart. */
export type StatementOrder = (left: AttributeStatement, right: AttributeStatement) => number;

/**
 * The order a criterion gives to statements about one attribute. `most-agreed` counts the sources, not the records, that state
 * the value, so that a source's duplicates do not outvote the others; `union` ranks nothing.
 */
export function statementOrder(
  criterion: SurvivorshipCriterion,
  attribute: SurvivorshipAttribute,
  policy: SurvivorshipPolicy,
  all: readonly AttributeStatement[],
): StatementOrder {
  switch (criterion) {
    case 'authority':
      return higher((statement) => Number(hasAuthority(policy, attribute, statement.member.identity.source)));
    case 'trusted-source':
      return higher((statement) => trustIn(policy, attribute.name, statement.member.identity.source));
    case 'most-agreed': {
      const sources = sourcesByValue(all);
      return higher((statement) => sources.get(statement.text)?.size ?? 0);
    }
    case 'most-recent':
      return (left, right) => compareInstants(right.member.observedAt, left.member.observedAt);
    case 'most-complete':
      return (left, right) => compareCompleteness(right.value, left.value);
    case 'union':
      return () => 0;
    default:
      return assertNever(criterion);
  }
}

/** The catalogue's order of sources, then the byte order of their codes. */
export function sourceOrder(policy: SurvivorshipPolicy): StatementOrder {
  const place = (source: string): number => policy.sources[source]?.order ?? Number.MAX_SAFE_INTEGER;
  return ({ member: { identity: left } }, { member: { identity: right } }) => {
    if (left.source === right.source) return 0;
    return place(left.source) - place(right.source) || compareBytes(left.source, right.source);
  };
}

/** Whether the catalogue names the source as the authority for the attribute, by its name or its identifier scheme. */
export function hasAuthority(policy: SurvivorshipPolicy, attribute: SurvivorshipAttribute, source: string): boolean {
  const authorityFor = policy.sources[source]?.authorityFor ?? [];
  return (
    authorityFor.includes(attribute.name) || (attribute.scheme !== undefined && authorityFor.includes(attribute.scheme))
  );
}

/** How much a source is trusted for an attribute: 0 when nobody says. */
export function trustIn(policy: SurvivorshipPolicy, attribute: string, source: string): number {
  const trust = policy.sources[source]?.trust;
  return trust?.[attribute] ?? trust?.['*'] ?? 0;
}

function higher(score: (statement: AttributeStatement) => number): StatementOrder {
  return (left, right) => score(right) - score(left);
}

function sourcesByValue(statements: readonly AttributeStatement[]): Map<string, Set<string>> {
  const sources = new Map<string, Set<string>>();
  for (const { text, member } of statements) {
    const known = sources.get(text);
    if (known) known.add(member.identity.source);
    else sources.set(text, new Set([member.identity.source]));
  }
  return sources;
}

/** Whether whoever is the authority for these schemes and attributes is it for the scheme: by its name, or by an attribute that is its number. */
export function isAuthorityOfScheme(
  authorityFor: readonly string[],
  attributes: readonly Pick<SurvivorshipAttribute, 'name' | 'scheme'>[],
  scheme: string,
): boolean {
  const names = attributes.filter((attribute) => attribute.scheme === scheme).map(({ name }) => name);
  return [scheme, ...names].some((name) => authorityFor.includes(name));
}
