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
  const known = wordOf(text, words) ?? wordOfParts(text, words);
  if (known !== undefined) return known;
  object.log.note(unknown, object.pathOf(member));
  return unknown === 'UNKNOWN_WORD' ? text : undefined;
}

export function wordOf(text: string, words: ReadonlyMap<string, string>): string | undefined {
  return words.get(foldDiacritics(text).replaceAll('-', ' '));
}

/** What forms print in front: `Tình trạng hôn nhân: …`. */
const LABEL = /^(?:tình trạng|tinh trang|trạng thái|trang thai|quan hệ|quan he|vai trò|vai tro)[\p{L} ]{0,30}:/iu;
const BETWEEN = /[()[\],;/]| [-–] /;
/** The day of what the word says: `Đã chết ngày 12/03/2020`, `Tách thửa năm 2019`. */
const DAY_BEHIND =
  /(?:\s*(?:(?:từ|vào|hồi|tu|vao)\s+)?(?:(?:ngày|tháng|năm|ngay|thang|nam)\s*)?\d{1,4}(?:[/.-]\d{1,4}){0,2})+$/iu;

/** The word that all parts of a text are: `Đã kết hôn (có vợ)`, `Đã chết, đã khai tử`, `Chết (2019)`. Parts that say different things say nothing. */
function wordOfParts(text: string, words: ReadonlyMap<string, string>): string | undefined {
  const parts = text
    .replace(LABEL, '')
    .replace(DAY_BEHIND, '')
    .split(BETWEEN)
    .map((part) => part.replace(DAY_BEHIND, '').trim())
    .filter((part) => part !== '');
  const [word, ...others] = parts.map((part) => wordOf(part, words));
  return others.every((other) => other === word) ? word : undefined;
}
