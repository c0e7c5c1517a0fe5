import { foldDiacritics } from '@sogoc/vietnam';
import type { FindingCode } from './entity-findings';
import type { RawObject } from './read-raw';

/**
 * A word of a closed list, read whatever its case and diacritics. `unknown` says what becomes of other words: a finding that
 * drops them, or `UNKNOWN_WORD`, which keeps them as they are.
 */
export function readWord(
  object: RawObject,
  member: string,
  words: ReadonlyMap<string, string>,
  unknown: Extract<FindingCode, 'UNKNOWN_WORD' | 'STATUS_UNKNOWN'>,
): string | undefined {
  const text = object.text(member);
  if (text === undefined) return undefined;
  const known = wordOf(text, words);
  if (known !== undefined) return known;
  object.log.note(unknown, object.pathOf(member));
  return unknown === 'UNKNOWN_WORD' ? text : undefined;
}

export function wordOf(text: string, words: ReadonlyMap<string, string>): string | undefined {
  return words.get(foldDiacritics(text).replaceAll('-', ' '));
}
