import {
  type AskedPlace,
  askedPlacesOf,
  type EntityDeclaration,
  plainWholeTerm,
  plainWordTerm,
  type SearchTerm,
  type SearchWord,
  wholeTerm,
  wordTerm,
} from '@sogoc/core-entities';

import type { DisclosedFields } from '../sharing/disclosure';
import type { IdentifierCondition, SearchCondition, TermGroups } from './search-condition';
import { theBestFirst, type WaysThatFind } from './ways-to-find-a-text';

/** How much the caller sees, and whether a number seen in part finds whose it is. */
export interface SearcherView extends DisclosedFields {
  readonly findsByPartlyShown: boolean;
}

/**
 * What to ask for, to find a text in each of the ways there are, the best first. Ways to write a name that sound the same (a final i or y,
 * a letter before a name apart or not) are asked for together, so that what was stored before is found too. What the view shows in part is
 * found by its whole value only: else it could be guessed word by word; a number so only for who may ask by a number alone. What is withheld
 * is not found at all. Undefined when the view leaves nothing to find a text by.
 */
export function planTextSearch(
  text: string,
  declaration: EntityDeclaration,
  view: SearcherView,
): readonly SearchCondition[] | undefined {
  const schemes = declaration.identifiers.filter(({ scheme }) => isFoundBy(scheme, view));
  const named = declaration.attributes.filter(({ search }) => search === 'words').map(({ name }) => name);
  const disclosed = (name: string): string => view.attributes.get(name)?.disclosure ?? 'withheld';
  const known = named.filter((name) => disclosed(name) !== 'withheld');
  const shown = named.filter((name) => disclosed(name) === 'shown');
  if (schemes.length + known.length === 0) return undefined;
  const identifiers = schemes.flatMap(({ scheme, canonical }): IdentifierCondition[] => {
    const value = canonical(text);
    return value === undefined ? [] : [{ scheme, value, formerToo: true }];
  });
  return theBestFirst({
    ...(identifiers.length > 0 && { identifier: { oneOf: identifiers } }),
    ...waysByWords(askedPlacesOf(text), known, shown),
  });
}

/** Whole texts that are asked for: more ways to write a text are left to its words. */
const MOST_WHOLE = 16;

function waysByWords(places: readonly AskedPlace[], known: readonly string[], shown: readonly string[]): WaysThatFind {
  const texts = textsOf(places);
  const whole = known.flatMap((name) => texts.flatMap((words) => wholeTerm(name, words))).map(termOf);
  const plainWhole = known.flatMap((name) => texts.flatMap((words) => plainWholeTerm(name, words))).map(termOf);
  const last = places.at(-1)?.flatMap((way) => way.slice(-1)) ?? [];
  const groups = places.flatMap(groupsOf);
  const exact = groups.map((words) => words.flatMap((word) => shown.map((name) => wordTerm(name, word))));
  const plain = groups.map((words) =>
    words.flatMap((word) => shown.map((name) => plainWordTerm(name, word, last.includes(word)))),
  );
  return {
    'whole text': conditionOf([whole]),
    'whole text but for diacritics': conditionOf([plainWhole]),
    'words as written': conditionOf(exact),
    'words but for diacritics': conditionOf(plain),
  };
}

/** Undefined: a part of the text cannot be asked for. */
const conditionOf = (terms: TermGroups): SearchCondition | undefined =>
  terms.length > 0 && terms.every((group) => group.length > 0) ? { terms } : undefined;

/** The whole texts that a text may stand for, as typed first. */
function textsOf(places: readonly AskedPlace[]): readonly (readonly SearchWord[])[] {
  return places.reduce<readonly (readonly SearchWord[])[]>(
    (begun, ways) => begun.flatMap((text) => ways.map((way) => [...text, ...way])).slice(0, MOST_WHOLE),
    places.length === 0 ? [] : [[]],
  );
}

/** One way or another must be there with all its words: as groups of which each is met by one word. */
function groupsOf(ways: AskedPlace): readonly (readonly SearchWord[])[] {
  return ways.reduce<readonly (readonly SearchWord[])[]>(
    (groups, way) => groups.flatMap((group) => way.map((word) => [...group, word])),
    [[]],
  );
}

const termOf = (term: string): SearchTerm => ({ term });

function isFoundBy(scheme: string, view: SearcherView): boolean {
  const disclosure = view.identifiers.get(scheme) ?? view.undeclared;
  if (disclosure === 'numbers-masked') return true;
  return disclosure === 'shown' || (disclosure === 'masked' && view.findsByPartlyShown);
}
