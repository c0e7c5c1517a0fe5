import {
  type EntityDeclaration,
  plainWholeTerm,
  plainWordTerm,
  type SearchTerm,
  type SearchWord,
  searchWordsOf,
  wholeTerm,
  wordTerm,
} from '@sogoc/core-entities';
import type { IdentifierCondition, SearchCondition } from '@sogoc/persistence';
import type { FieldGrant } from '@sogoc/access';

/**
 * Ways to find a text, the best first: an identifier; a value that is the text; one that is it but for diacritics; all its words as
 * written; all its words but for diacritics, in any order, the last one possibly unfinished. What the view shows in part is found
 * by its whole value only, as in a lookup: else it could be guessed word by word. What is withheld is not found at all.
 * Undefined when the view leaves nothing to find a text by.
 */
export function planTextSearch(
  text: string,
  declaration: EntityDeclaration,
  grant: FieldGrant,
): readonly SearchCondition[] | undefined {
  const schemes = declaration.identifiers.filter(({ scheme }) => disclosureOfScheme(grant, scheme) !== 'withheld');
  const named = declaration.attributes.filter(({ search }) => search === 'words').map(({ name }) => name);
  const disclosed = (name: string): string => grant.attributes.get(name)?.disclosure ?? 'withheld';
  const known = named.filter((name) => disclosed(name) !== 'withheld');
  const shown = named.filter((name) => disclosed(name) === 'shown');
  if (schemes.length + known.length === 0) return undefined;
  const identifiers = schemes.flatMap(({ scheme, canonical }): IdentifierCondition[] => {
    const value = canonical(text);
    return value === undefined ? [] : [{ scheme, value, formerToo: true }];
  });
  return [
    ...(identifiers.length === 0 ? [] : [{ oneOf: identifiers }]),
    ...wordSteps(searchWordsOf(text), known, shown),
  ];
}

function wordSteps(
  words: readonly SearchWord[],
  known: readonly string[],
  shown: readonly string[],
): readonly SearchCondition[] {
  const whole = known.flatMap((name) => wholeTerm(name, words)).map(termOf);
  const plainWhole = known.flatMap((name) => plainWholeTerm(name, words)).map(termOf);
  const exact = words.map((word) => shown.map((name) => wordTerm(name, word)));
  const last = words.at(-1);
  const plain = words.map((word) => shown.map((name) => plainWordTerm(name, word, word === last)));
  return [[whole], [plainWhole], exact, plain]
    .filter((groups) => groups.length > 0 && groups.every((terms) => terms.length > 0))
    .map((terms) => ({ terms }));
}

const termOf = (term: string): SearchTerm => ({ term });

function disclosureOfScheme(grant: FieldGrant, scheme: string): string {
  return grant.identifiers.get(scheme) ?? grant.undeclared;
}
