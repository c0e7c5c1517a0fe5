import { foldDiacritics } from '../text/fold-diacritics';
import { namesYear } from './sexagenary-year';

/** Names of months by number, folded. `tháng Một` is left out: it is the eleventh month of the moon as well. */
const MONTHS = [
  ['JAN', 'JANUARY'],
  ['FEB', 'FEBRUARY', 'HAI'],
  ['MAR', 'MARCH', 'BA'],
  ['APR', 'APRIL', 'TU'],
  ['MAY', 'NAM'],
  ['JUN', 'JUNE', 'SAU'],
  ['JUL', 'JULY', 'BAY'],
  ['AUG', 'AUGUST', 'TAM'],
  ['SEP', 'SEPT', 'SEPTEMBER', 'CHIN'],
  ['OCT', 'OCTOBER', 'MUOI'],
  ['NOV', 'NOVEMBER', 'MUOI MOT'],
  ['DEC', 'DECEMBER', 'MUOI HAI'],
] as const;
const NUMBER_OF_MONTH: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
);
const ENGLISH = MONTHS.flatMap((names) =>
  names.filter((name) => /^(?!HAI|BA$|TU|SAU|BAY|TAM|CHIN|MUOI|NAM)/.test(name)),
);

const MONTH_WORD = '(?:THANG|THG|TH|T)';
const OF_WEEK =
  /^(?:THU (?:HAI|BA|TU|NAM|SAU|BAY|[2-7])|CHU NHAT|CN|(?:MON|TUES?|WED(?:NES)?|THU(?:RS)?|FRI|SAT(?:UR)?|SUN)(?:DAY)?) /;
/** `tháng 3`, `thg 3`, `T3`, `tháng ba`; a name of a month without such a word in front is English. */
const NUMBERED = new RegExp(`(?<![A-Z])${MONTH_WORD} ?(\\d{1,2})(?!\\d)`);
const NAMED = new RegExp(
  `(?<![A-Z])THANG (${MONTHS.flatMap((names) => names.slice(-1))
    .slice(1)
    .reverse()
    .join('|')})(?![A-Z])`,
);
const IN_ENGLISH = new RegExp(`(?<![A-Z])(${ENGLISH.join('|')})(?![A-Z])`);

/** Said of a day and leaving it what it is: the calendar of the sun, where it is told, who confirmed it, where it was. */
const SAID =
  /^(?:DL|DUONG LICH|NGAY DUONG|(?:DA |XA |PHUONG |CONG AN |UBND )*(?:XAC NHAN|XAC MINH|DOI CHIEU)|(?:THEO|TAI) [A-Z .]+)$/;
/** Said of a year: the day is not known. */
const DAY_UNKNOWN =
  /^(?:(?:KHONG|CHUA|KO) (?:RO|NHO|BIET|CO|XAC DINH)(?: (?:NGAY|THANG|SINH|VA))+|CHI (?:NHO|BIET|CO|RO) NAM(?: SINH)?)$/;
const TIME = /[ ,]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)? ?(?:SA|CH|AM|PM)?$/i;
const ZONE_OF_A_DAY = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/i;
/** Day or month left open in front, or behind where the year stands first. */
const OPEN_IN_FRONT = /^(?:(?:-{2}|\.{2,3}|…|_{1,2}|x{1,2})?[-/.])+(?=\d{1,2}[-/.]\d{4}$|\d{4}$)/i;
const OPEN_BEHIND = /^(\d{4}(?:-\d{1,2})?)(?:[-/.](?:x{1,2}|\?{1,2}|-{2}))+$/i;
const WITH_NOTE = /^([^()]*\d)\s*(?:\(([^()]*)\)|[,;–-]?\s*(\p{L}[^()]*))$/u;

export interface DateInWords {
  /** In digits: `15/3/1971`, `3/1971`, `1971`, `1971-03-15`; two digits of a year stay two. */
  readonly text: string;
  readonly hadNote: boolean;
}

/**
 * A date that is not written in digits alone, in digits: months by name (English, as spreadsheets and programs write them, and Vietnamese),
 * `thg 3`, days of the week, times with SA and CH, other dashes, what is left open, and what is said beside it where that leaves it as it is.
 * Of a day of the moon, or one that is doubted, nothing is read. `text` is tidy; `undefined` when nothing is to be changed.
 */
export function dateInWords(text: string): DateInWords | undefined {
  const [, dated = text, bracketed, said] = WITH_NOTE.exec(text) ?? [];
  const note = bracketed ?? said;
  const unnoted = note === undefined ? text : withoutNote(text, dated, note);
  const written = digitsOf(withoutYearName(unnoted ?? text));
  return written === text ? undefined : { text: written, hadNote: unnoted !== undefined && note !== undefined };
}

function withoutNote(text: string, dated: string, note: string): string | undefined {
  const folded = foldDiacritics(note);
  const isYear = /^(?:\p{L}+ )*\d{4}$/u.test(dated.trim());
  if (isYear ? DAY_UNKNOWN.test(folded) || SAID.test(folded) : SAID.test(folded)) return dated.trim();
  return note === text ? text : undefined;
}

/** `Tân Hợi 1971`, `1971 (Tân Hợi)`: the year, where its name is that year's. */
function withoutYearName(text: string): string {
  const [, before = '', year = '', behind = ''] =
    /^(?:năm )?([\p{L} ]*?)[\s(]*(\d{4})[\s(]*([\p{L} ]*?)\)?$/iu.exec(text) ?? [];
  const name = foldDiacritics(`${before} ${behind}`).trim();
  if (year === '' || name === '') return text;
  return namesYear(name, Number(year)) || DAY_UNKNOWN.test(name.replace(/ NAM$/, '')) ? year : text;
}

function digitsOf(text: string): string {
  const plain = text
    .replace(/^'/, '')
    .replace(/[–—‑\\]/g, (sign) => (sign === '\\' ? '/' : '-'))
    .replace(TIME, '')
    .replace(ZONE_OF_A_DAY, '$1')
    .replace(OPEN_IN_FRONT, '')
    .replace(OPEN_BEHIND, '$1');
  return /\p{L}/u.test(plain) ? (inDigits(foldDiacritics(plain).replace(OF_WEEK, '')) ?? plain) : plain;
}

function inDigits(folded: string): string | undefined {
  const text = folded.replace(/(?<=[A-Z])(?=\d)/g, ' ').replace(/^(?:SINH )?(?:NGAY )?/, '');
  const found = NUMBERED.exec(text) ?? NAMED.exec(text) ?? IN_ENGLISH.exec(text);
  if (found === null) return undefined;
  const [whole, word = ''] = found;
  const month = /\d/.test(word) ? Number(word) : NUMBER_OF_MONTH.get(word);
  const numbers = `${text.slice(0, found.index)} ${text.slice(found.index + whole.length)}`
    .replace(/ NAM (?=\d)/, ' ')
    .trim();
  const parts = numbers === '' ? [] : numbers.split(/ +/);
  if (month === undefined || parts.length > 2 || !parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  return [...parts.slice(0, -1), String(month), ...parts.slice(-1)].join('/');
}
