import type { AdminUnit } from '../../admin-units/admin-unit';
import { codeSetAt, CURRENT_CODE_SET, type CodeSet } from '../../admin-units/code-set';
import { currentUnitsOf } from '../../admin-units/successors';
import { remembered } from '../../text/bounded-cache';
import { foldDiacritics } from '../../text/fold-diacritics';
import { judgeUnits, judgeWithoutProvince } from './judge-units';
import { withoutRepeatedColumns } from './repeated-columns';
import { mayStateUnit } from './stated-units';
import { inFirst, named, namesProvince, oldProvince, provincesMeant, THREE_TIERS } from './unit-lookup';
import { isSettled, worthOf, type UnitReading } from './unit-readings';

/** The code sets in which an address of a day may be written: before 2025-07-01 only the old one. */
export const eraOf = (observedAt: string | undefined): CodeSet =>
  observedAt === undefined ? CURRENT_CODE_SET : codeSetAt(observedAt);

/**
 * The units that an address names, wherever they stand. In this order: from right to left; without a province; the first of several
 * addresses; with the province first. The first reading without a doubt is taken, else the one that explains most.
 */
export function searchUnits(columns: readonly string[], era: CodeSet): UnitReading | undefined {
  const segments = withoutRepeatedColumns(columns);
  const direct = judgeUnits(segments, era);
  if (direct !== undefined && isSettled(direct)) return firstOfSeveral(segments, direct, era);
  let best = direct;
  for (const read of OTHER_ORDERS) {
    const reading = read(segments, era, direct);
    if (reading !== undefined && isSettled(reading)) return reading;
    if (worthOf(reading) > worthOf(best)) best = reading;
  }
  return best;
}

type ReadInOrder = (
  segments: readonly string[],
  era: CodeSet,
  direct: UnitReading | undefined,
) => UnitReading | undefined;

const OTHER_ORDERS: readonly ReadInOrder[] = [
  (segments, era) => provinceFirst(segments, era),
  (segments, _, direct) => (direct === undefined ? judgeWithoutProvince(segments) : undefined),
  (segments, era) => upToFirstProvince(segments, era),
  (segments, era, direct) => (direct === undefined ? withoutLastWords(segments, era) : undefined),
  (segments, era) => communeLast(segments, era),
  (segments, _, direct) => (direct === undefined ? beforeInitials(segments) : undefined),
];

/** `TP. Biên Hòa, Đồng Nai, phường Tân Phong`: one commune, with its kind, behind the province. */
function communeLast(segments: readonly string[], era: CodeSet): UnitReading | undefined {
  const last = segments.at(-1) ?? '';
  if (segments.length < 2 || !mayStateUnit(last) || oldProvince(segments.at(-2)) === undefined) return undefined;
  const reading = judgeUnits([...segments.slice(0, -3), last, ...segments.slice(-3, -1)], era);
  return reading !== undefined && isSettled(reading) ? reading : undefined;
}

const INITIALS = /^(?:T\.?|TP\.?)?\s?\p{Lu}{2,3}$/u;

/** `…, Q. Hải Châu, ĐN`: initials of the province that the rest names; which one alone they stand for nobody can tell. */
function beforeInitials(segments: readonly string[]): UnitReading | undefined {
  const last = segments.at(-1) ?? '';
  if (!INITIALS.test(last)) return undefined;
  const reading = judgeWithoutProvince(segments.slice(0, -1));
  if (reading?.province === undefined || !isSettled(reading)) return undefined;
  const initials = foldDiacritics(reading.province.name).replace(/(\w)\w*\s?/g, '$1');
  return foldDiacritics(last).replace(/^(?:T|TP) /, '') === initials ? reading : undefined;
}

const SMALL = /^(?:\p{Ll}|\d)/u;

/** Small words straight behind a province are said of the place: `… Hà Nội gần hồ Tây`, `… TP.HCM tầng 3`. */
function withoutLastWords(segments: readonly string[], era: CodeSet): UnitReading | undefined {
  const words = segments.at(-1)?.split(' ') ?? [];
  for (let end = Math.min(words.length - 1, MOST_WORDS_OF_PROVINCE); end > 0; end--) {
    const province = words.slice(0, end).join(' ');
    if (SMALL.test(province) || !SMALL.test(words[end] ?? '') || oldProvince(province) === undefined) continue;
    return judgeUnits([...segments.slice(0, -1), province], era);
  }
  return undefined;
}

/** `Thành phố Bà Rịa - Vũng Tàu`. */
const MOST_WORDS_OF_PROVINCE = 7;

/** An address with more behind its province. */
function upToFirstProvince(segments: readonly string[], era: CodeSet): UnitReading | undefined {
  let best: UnitReading | undefined;
  for (let end = 1; end < segments.length; end++) {
    if (oldProvince(segments[end - 1]) === undefined || oldProvince(segments[end]) !== undefined) continue;
    const reading = judgeUnits(segments.slice(0, end), era);
    if (reading === undefined) continue;
    const found = { ...reading, hasAnother: segments.slice(end).some(mayStateUnit) };
    if (isSettled(found)) return found;
    if (worthOf(found) > worthOf(best)) best = found;
  }
  return best;
}

function provinceFirst(segments: readonly string[], era: CodeSet): UnitReading | undefined {
  if (oldProvince(segments[0]) === undefined) return undefined;
  const reading = judgeUnits([...segments].reverse(), era);
  return reading === undefined ? undefined : { ...reading, front: [...reading.front].reverse() };
}

/** When a whole other address stands before the one that was read, that is the address. */
function firstOfSeveral(segments: readonly string[], reading: UnitReading, era: CodeSet): UnitReading {
  const before = upToFirstProvince(segments, era);
  if (before === undefined || !isSettled(before) || before.isFirm !== true) return reading;
  return areOnePlace(before, reading) ? reading : { ...before, hasAnother: true };
}

function areOnePlace({ communes: [left] }: UnitReading, { communes: [right] }: UnitReading): boolean {
  const today = (unit: AdminUnit | undefined) =>
    unit === undefined ? [] : currentUnitsOf(unit.code, unit.codeSet).map(({ unit: { code } }) => code);
  const others = today(right);
  return today(left).some((code) => others.includes(code));
}

const streetStatesUnit: (text: string) => boolean = remembered(mayStateUnit);

/** {@link mayStateUnit} without the number in front: streets repeat, numbers do not. */
function lineStatesUnit(line: string): boolean {
  const first = line.charCodeAt(0);
  const isNumber = first >= 0x30 && first <= 0x39;
  return streetStatesUnit(isNumber ? line.slice(line.indexOf(' ') + 1) : line);
}

/** A reading of the last segments alone, and how many they are. */
interface TailReading extends Omit<UnitReading, 'front'> {
  readonly used: number;
}

const NOT_PLAIN = null;
/** A character that is in no tidied text. */
const PART = '\n';
const LONGEST_TAIL = 200;

/**
 * The reading of an address in the usual order with commas, as most are: what {@link searchUnits} would say of it, remembered by its last
 * segments. Nothing for any other.
 */
export function readPlainUnits(segments: readonly string[], era: CodeSet): UnitReading | undefined {
  const last = segments.length - 1;
  const end = segments[last] ?? '';
  const before = segments[last - 1] ?? '';
  const third = segments[last - 2] ?? '';
  if (before === '' || end.length + before.length + third.length > LONGEST_TAIL) return undefined;
  const pair = `${era}${PART}${before}${PART}${end}`;
  const read = plainPair(pair);
  const tail = read === 'district' ? plainTriple(`${third}${PART}${pair}`) : read;
  if (tail === NOT_PLAIN) return undefined;
  const front = segments.slice(0, segments.length - tail.used);
  if (front.length > 2 || front.some(lineStatesUnit)) return undefined;
  if (namesProvince(front)) return undefined;
  const { tiers, province, district, communes } = tail;
  return { tiers, province, district, communes, front };
}

/** A city that may have the name of its province. */
const SAYS_CITY = /^(?:thành phố|tp\.?|thị xã|tx\.?)\s*\p{L}/iu;

const plainPair: (pair: string) => TailReading | 'district' | typeof NOT_PLAIN = remembered((pair) => {
  const [era = '', before = '', end = ''] = pair.split(PART);
  const province = oldProvince(end);
  if (province === undefined) return namesDistrict(end) ? 'district' : NOT_PLAIN;
  if (oldProvince(before) !== undefined && !SAYS_CITY.test(before)) return NOT_PLAIN;
  return namesDistrict(before, province) ? 'district' : tailReading([before, end], era as CodeSet);
});

const plainTriple: (triple: string) => TailReading | typeof NOT_PLAIN = remembered((triple) => {
  const [third = '', era = '', before = '', end = ''] = triple.split(PART);
  const hasProvince = oldProvince(end) !== undefined;
  return tailReading(hasProvince ? [third, before, end] : [before, end], era as CodeSet);
});

/** What all of some segments say; nothing when some are left over, or none is sure. */
function tailReading(segments: readonly string[], era: CodeSet): TailReading | typeof NOT_PLAIN {
  const reading = judgeUnits(segments, era) ?? judgeWithoutProvince(segments);
  if (reading === undefined || !isSettled(reading) || reading.front.length > 0) return NOT_PLAIN;
  const { tiers, province, district, communes } = reading;
  return { tiers, province, district, communes, used: segments.length };
}

function namesDistrict(text: string, province?: AdminUnit): boolean {
  const provinces = province === undefined ? undefined : provincesMeant(province.code);
  return inFirst(provinces, (within) => named(text, 'district', THREE_TIERS, { provinces: within })).length > 0;
}
