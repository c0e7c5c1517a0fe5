import { mayStandAt, type AdminUnit } from '../../admin-units/admin-unit';
import { mayNameUnit } from '../../admin-units/find-units-by-name';
import { readUnitWords } from '../../admin-units/unit-words';
import { remembered } from '../../text/bounded-cache';
import { foldDiacritics } from '../../text/fold-diacritics';
import { hasMarks } from '../../text/has-marks';

/** Units that the end of some segments names. */
export interface Ending {
  readonly units: readonly AdminUnit[];
  /** The words that name them. */
  readonly text: string;
  /** Segments without these words. */
  readonly rest: readonly string[];
  /** The kind of the unit is written. */
  readonly isStated: boolean;
  /** The name is all of its segment. */
  readonly isWhole: boolean;
}

export type FindUnits = (text: string) => readonly AdminUnit[];

const MOST_WORDS = 7;
/** No unit's name of several words begins with a number. */
const IS_NUMBER = /^\d/;
/** Two words of one kind, which must not be parted. */
const HALF_KIND = /(?:^|\s)(?:thị|thi|thành|thanh)$/iu;
const OTHER_HALF = /^(?:xã|xa|trấn|tran|phố|pho)(?:\s|$)/iu;

/** Hamlets and groups with their number, behind which something new begins: `Thôn 3`, `tổ 5 khu phố 2`. */
const NUMBERED_HAMLETS =
  /^(?:(?:thôn|ấp|xóm|bản|buôn|làng|khóm|khối|khu phố|khu|tổ dân phố|tổ dp|tổ|tdp|kp|đội|thon|ap|xom|ban|buon|lang|khom|khoi|khu pho|to dan pho|to|doi|th\.|x\.|a\.)\s?\.?\s?\d{1,3}[a-zđ]?(?:\s|$))+$/iu;

/** Kinds without their marks, which in a text with marks are words of a name: Bắc Xa, Quan Hóa. */
const UNMARKED_KIND = /^(?:quan|xa|phuong|huyen|tinh)\s/i;
/** Whether a text has the kind of the units that it names: `Quan Son` has none. */
function statesKind(text: string, units: readonly AdminUnit[]): boolean {
  const { types } = readUnitWords(text);
  if (!units.some(({ level }) => types.some((type) => mayStandAt(type, level)))) return false;
  if (UNMARKED_KIND.test(text) && hasMarks(text)) return false;
  return !units.some(({ name }) => foldDiacritics(name) === foldDiacritics(text));
}

/** What the last segment names, all of it or its last words: those with the kind of the unit first, then any. */
export function endingOf(segments: readonly string[], find: FindUnits): Ending | undefined {
  const last = segments.at(-1);
  if (last === undefined || last === '') return undefined;
  const before = segments.slice(0, -1);
  const units = find(last);
  if (units.length > 0) return { units, text: last, rest: before, isStated: statesKind(last, units), isWhole: true };
  return lastWords(last, before, find);
}

/** The last words of a segment, and what stands before them. */
interface Tail {
  readonly text: string;
  readonly before: string;
  readonly hasKind: boolean;
}

/** Last words of a segment that may name a unit, most words first. Remembered: they are looked up level by level. */
const tailsOf: (segment: string) => readonly Tail[] = remembered((segment) => {
  const words = segment.split(' ');
  const tails: Tail[] = [];
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    if (count > 1 && IS_NUMBER.test(words.at(-count) ?? '')) continue;
    const text = words.slice(-count).join(' ');
    const before = words.slice(0, -count).join(' ');
    const isParted = OTHER_HALF.test(text) && HALF_KIND.test(before);
    if (isParted || !mayNameUnit(text)) continue;
    const hasKind = readUnitWords(text).types.length > 0;
    if (hasKind || !hasKindBefore(words, count, text)) tails.push({ text, before, hasKind });
  }
  return tails;
});

/** Whether the word for a kind stands before a name: then it is that unit's name and no other's. Without marks it may end another name. */
function hasKindBefore(words: readonly string[], count: number, name: string): boolean {
  return [1, 2].some((more) => {
    const kind = words.slice(-count - more, -count).join(' ');
    if (kind === '' || UNMARKED_KIND.test(`${kind} `)) return false;
    return readUnitWords(`${kind} ${name}`).name === name;
  });
}

function lastWords(last: string, before: readonly string[], find: FindUnits): Ending | undefined {
  let bare: Ending | undefined;
  for (const { text, before: words, hasKind } of tailsOf(last)) {
    if (bare !== undefined && !hasKind) continue;
    const units = find(text);
    if (units.length === 0) continue;
    const ending = { units, text, rest: [...before, words], isStated: statesKind(text, units), isWhole: false };
    if (ending.isStated) return ending;
    bare ??= ending;
  }
  return bare;
}

/** An ending that is a unit of its own: a segment, words with their kind, or a name behind a numbered hamlet. */
export function firmEnding(segments: readonly string[], find: FindUnits): Ending | undefined {
  const ending = endingOf(segments, find);
  if (ending === undefined || ending.isStated || ending.isWhole) return ending;
  return NUMBERED_HAMLETS.test(ending.rest.at(-1) ?? '') ? ending : undefined;
}

/** The nearest segment, from the right, that ends in a unit with its kind, with no `barrier` behind it; the segments behind it stay. */
export function nearestStated(
  segments: readonly string[],
  find: FindUnits,
  isBarrier: (segment: string) => boolean,
): Ending | undefined {
  for (let end = segments.length; end > 0; end--) {
    const ending = endingOf(segments.slice(0, end), find);
    if (ending?.isStated === true) return { ...ending, rest: [...ending.rest, ...segments.slice(end)] };
    if (isBarrier(segments[end - 1] ?? '')) return undefined;
  }
  return undefined;
}
