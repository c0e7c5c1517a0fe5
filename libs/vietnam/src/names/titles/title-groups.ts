import { listedKeys, spelledKey } from '../../text/spelled-key';
import { HOUSEHOLD_WORDS, RELATION_TITLES, SURE_TITLES, UNSURE_TITLES } from './title-words';

/** How sure it is that words in front of a name are no part of it. */
export type TitleKind = 'household' | 'relation' | 'sure' | 'unsure';

/** By the key of the first word, the word groups that begin so, longest first: keys of each word, and the kind. */
export const TITLE_GROUPS: ReadonlyMap<
  string,
  readonly { readonly keys: readonly (readonly string[])[]; readonly kind: TitleKind }[]
> = groups();

function groups(): Map<string, { keys: (readonly string[])[]; kind: TitleKind }[]> {
  const found = new Map<string, { keys: (readonly string[])[]; kind: TitleKind }[]>();
  const kinds = { household: HOUSEHOLD_WORDS, relation: RELATION_TITLES, sure: SURE_TITLES, unsure: UNSURE_TITLES };
  for (const [kind, lists] of Object.entries(kinds) as [TitleKind, readonly string[]][]) {
    for (const words of lists) {
      const keys = words.split(' ').map(listedKeys);
      for (const key of keys[0] ?? []) found.set(key, [...(found.get(key) ?? []), { keys, kind }]);
    }
  }
  for (const list of found.values()) list.sort((left, right) => right.keys.length - left.keys.length);
  return found;
}

/** Whether a name may begin with a form of address: most names need not be looked at further. */
export const mayBeTitle = (word: string): boolean => TITLE_GROUPS.has(spelledKey(word));
