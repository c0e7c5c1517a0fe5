import type { AttributeDeclaration } from '@sogoc/core-entities';
import { canonicalJson } from '@sogoc/kernel';
import { foldDiacritics } from '@sogoc/vietnam';

type Attributes = Readonly<Record<string, unknown>>;

/** Attributes by which people and things are told apart, so that whoever states them knows whom the question is about. */
export function tellsApart({ type, search }: AttributeDeclaration): boolean {
  return search !== undefined && (type === 'name' || type === 'date');
}

/**
 * Whether what somebody states of a thing, standardised, is what is known of it: nothing that is known of it says otherwise, and at
 * least one name or whole date is the same. A name may be written without diacritics and in another order of its words.
 */
export function agreesWithStated(
  stated: Attributes,
  known: Attributes,
  declared: readonly AttributeDeclaration[],
): boolean {
  const compared = declared.filter(({ name }) => stated[name] !== undefined && known[name] !== undefined);
  const isSame = (attribute: AttributeDeclaration): boolean =>
    sameValue(attribute, stated[attribute.name], known) && isWhole(attribute, stated[attribute.name]);
  return compared.every(isSame) && compared.some(tellsApart);
}

function sameValue({ type, name }: AttributeDeclaration, stated: unknown, known: Attributes): boolean {
  if (type === 'name') return namesOf(name, known).some((other) => wordsOf(other) === wordsOf(stated));
  return canonicalJson(stated) === canonicalJson(known[name]);
}

/** Other names count as well as the one that is shown. */
function namesOf(name: string, { otherNames, ...known }: Attributes): readonly unknown[] {
  return [known[name], ...(Array.isArray(otherNames) ? (otherNames as readonly unknown[]) : [])];
}

const wordsOf = (name: unknown): string =>
  foldDiacritics(String(name)).toLowerCase().split(/\s+/).filter(Boolean).sort().join(' ');

const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A year alone is what a masked view shows. */
const isWhole = ({ type }: AttributeDeclaration, value: unknown): boolean =>
  type !== 'date' || (typeof value === 'string' && WHOLE_DATE.test(value));
