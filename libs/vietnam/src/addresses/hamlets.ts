import { spellingNumber } from '../admin-units/spelling-key';
import { remembered } from '../text/bounded-cache';
import { foldDiacritics } from '../text/fold-diacritics';

/** Kinds of settlement below the commune, in ASCII. Kinds of the South and the North are not told to be one: their numbers are counted apart. */
export type HamletKind =
  | 'thon'
  | 'ap'
  | 'xom'
  | 'ban'
  | 'buon'
  | 'bon'
  | 'lang'
  | 'soc'
  | 'phum'
  | 'khom'
  | 'khoi'
  | 'khu-pho'
  | 'khu-vuc'
  | 'khu-dan-cu'
  | 'khu'
  | 'tieu-khu'
  | 'to'
  | 'doi';

/** A hamlet in a form that compares: `Thôn 03` and `Th. 3` are equal, `Ấp Bình An` and `Ap Binh An` too. */
export interface Hamlet {
  readonly kind: HamletKind;
  /** Without zeros in front, Arabic: `3`, `3A`. */
  readonly number?: string;
  /** A–Z: `BINH AN`. */
  readonly name?: string;
}

const KINDS: Readonly<Record<HamletKind, readonly string[]>> = {
  'khu-dan-cu': ['khu dân cư', 'khu dan cu', 'kdc'],
  'khu-pho': ['khu phố', 'khu pho', 'kp'],
  'khu-vuc': ['khu vực', 'khu vuc', 'kv'],
  'tieu-khu': ['tiểu khu', 'tieu khu', 'tk'],
  to: ['tổ dân phố', 'to dan pho', 'tổ dp', 'to dp', 'tdp', 'tổ', 'to'],
  thon: ['thôn', 'thon', 'th', 't'],
  ap: ['ấp', 'ap', 'a'],
  xom: ['xóm', 'xom', 'x'],
  ban: ['bản', 'ban'],
  buon: ['buôn', 'buon'],
  bon: ['bon'],
  lang: ['làng', 'lang'],
  soc: ['sóc', 'soc'],
  phum: ['phum'],
  khom: ['khóm', 'khom'],
  khoi: ['khối', 'khoi'],
  doi: ['đội', 'doi'],
  khu: ['khu', 'k'],
};
const KIND_OF_WORD = new Map(
  Object.entries(KINDS).flatMap(([kind, words]) => words.map((word) => [word, kind as HamletKind] as const)),
);
const WORDS = [...KIND_OF_WORD.keys()].sort((left, right) => right.length - left.length);
/** A word for a hamlet at the start or behind another hamlet; behind one, only with a number. */
const START = new RegExp(
  `(?<![\\p{L}\\d])(${WORDS.join('|')})(?:\\.\\s*|\\s+|(?=\\d))(?:số\\s+|so\\s+)?(?=[\\p{L}\\d])`,
  'giu',
);
const ONLY_NUMBER = /^\d{1,3}[a-zđ]?[\s,.;-]*$/iu;
const NUMBER = /^0*(\d{1,3}[a-zđ]?)(?=$|[\s,.;-])/iu;

/** The hamlets that a text names, one behind the other: `tổ 5 khu phố 2` has two. Nothing for other text. */
export const readHamlets: (text: string) => readonly Hamlet[] = remembered((text) => {
  const starts = startsOf(text);
  return starts.flatMap((start, at) => {
    const kind = KIND_OF_WORD.get((start[1] ?? '').toLowerCase());
    return kind === undefined ? [] : [hamletOf(kind, text.slice(endOf(start), starts[at + 1]?.index).trim())];
  });
});

/** Words for a hamlet at the start of a text; and behind one, where one of the two has a number: in a name they are part of it. */
function startsOf(text: string): readonly RegExpExecArray[] {
  const starts: RegExpExecArray[] = [];
  for (const start of text.matchAll(START)) {
    const last = starts.at(-1);
    const isFirst = last === undefined ? start.index === 0 : ONLY_NUMBER.test(text.slice(endOf(last), start.index));
    if (isFirst || (last !== undefined && NUMBER.test(text.slice(endOf(start))))) starts.push(start);
  }
  return starts;
}

const endOf = (start: RegExpExecArray): number => start.index + start[0].length;

function hamletOf(kind: HamletKind, text: string): Hamlet {
  const number = NUMBER.exec(text)?.[1] ?? spellingNumber(foldDiacritics(text));
  if (number !== undefined) return { kind, number: number.toUpperCase() };
  return { kind, name: foldDiacritics(text) };
}
