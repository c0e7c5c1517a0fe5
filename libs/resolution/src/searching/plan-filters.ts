import { type AttributeDeclaration, type EntityDeclaration, valueTerm } from '@sogoc/core-entities';
import { type FieldFault, nearestName, type Result } from '@sogoc/kernel';

import { ATTRIBUTE_SYNONYMS } from '../intake/checking/attribute-synonyms';
import type { DisclosedFields } from '../sharing/disclosure';
import { allowedFilters, type Filter } from './allowed-filters';
import type { SearchCondition } from './search-condition';

export type SearchFilters = Readonly<Record<string, unknown>>;

const MOST_FILTERS = 16;
const LONGEST_VALUE = 200;

/**
 * What filters ask for. A filter is an attribute that the declaration lets be searched by value or that has a scheme (its current
 * value; all of a kind of number that another kind replaced), or a scheme (current or superseded), and the view must show it whole: who may see a value in part could find the rest by trying.
 * `observedAt` is when the question was asked, for values whose reading depends on it.
 */
export function planFilters(
  filters: SearchFilters,
  declaration: EntityDeclaration,
  view: DisclosedFields,
  observedAt: string,
): Result<readonly SearchCondition[], readonly FieldFault[]> {
  const allowed = allowedFilters(declaration, view);
  const names = Object.keys(filters);
  if (names.length > MOST_FILTERS) return { ok: false, error: [tooMany()] };
  const faults: FieldFault[] = [];
  const canonical = readTogether(filters, declaration, observedAt);
  const conditions = names.flatMap((name): SearchCondition[] => {
    const filter = allowed.get(name);
    const condition = filter && conditionOf(filter, filters[name], canonical[name]);
    if (filter === undefined) faults.push(unknownFilter(name, declaration, [...allowed.keys()]));
    else if (condition === undefined) faults.push(unreadable(name));
    return condition === undefined ? [] : [condition];
  });
  return faults.length > 0 ? { ok: false, error: faults } : { ok: true, value: conditions };
}

/** Read as a record with these values would be, so that `Nam` finds `male` and a commune code stands with its code set. */
function readTogether(filters: SearchFilters, declaration: EntityDeclaration, observedAt: string): SearchFilters {
  try {
    return declaration.standardise(filters, { observedAt, habits: {} }).attributes;
  } catch {
    return {};
  }
}

function conditionOf(filter: Filter, raw: unknown, canonical: unknown): SearchCondition | undefined {
  if (filter.kind === 'identifier') {
    const { identifier, formerToo } = filter;
    const value = typeof raw === 'string' && raw.length <= LONGEST_VALUE ? identifier.canonical(raw) : undefined;
    return value === undefined ? undefined : { oneOf: [{ scheme: identifier.scheme, value, formerToo }] };
  }
  const term = valueTerm(filter.attribute, valueOf(filter.attribute, raw, canonical));
  return term && { terms: [[term]] };
}

/** A bare commune code is asked for in every code set. What the standardiser does not know is asked for as it is. */
function valueOf({ type }: AttributeDeclaration, raw: unknown, canonical: unknown): unknown {
  if (type === 'address') return typeof raw === 'string' ? { communeCode: raw.trim() } : raw;
  return canonical ?? (typeof raw === 'string' ? raw.trim() || undefined : raw);
}

/** Only declared names are repeated: a name that somebody made up may hold anything. */
function pointerOf(name: string, { attributes, identifiers }: EntityDeclaration): string {
  const isDeclared =
    attributes.some((attribute) => attribute.name === name) || identifiers.some(({ scheme }) => scheme === name);
  return isDeclared ? `/filters/${name}` : '/filters';
}

function unknownFilter(name: string, declaration: EntityDeclaration, allowed: readonly string[]): FieldFault {
  const meant = nearestName(name, allowed, ATTRIBUTE_SYNONYMS);
  const question = meant === undefined ? '' : `Did you mean ${meant}? `;
  const detail = allowed.length === 0 ? 'This key has no filters.' : `${question}Use one of: ${allowed.join(', ')}.`;
  return { pointer: pointerOf(name, declaration), code: 'unknown-filter', detail };
}

const unreadable = (name: string): FieldFault => ({
  pointer: `/filters/${name}`,
  code: 'unreadable-filter',
  detail: 'Send a value as the attribute takes it; an address by its communeCode, with or without codeSet.',
});

const tooMany = (): FieldFault => ({
  pointer: '/filters',
  code: 'too-many-filters',
  detail: `Send at most ${MOST_FILTERS} filters.`,
});
