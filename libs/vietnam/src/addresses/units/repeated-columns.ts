import { readUnitWords } from '../../admin-units/unit-words';
import { foldDiacritics } from '../../text/fold-diacritics';
import { oldProvince } from './unit-lookup';

const MOST_COLUMNS = 3;

/**
 * Segments without the units that stand twice, as where the columns of an export repeat the end of its address. Of the two the one with
 * more kinds stays.
 */
export function withoutRepeatedColumns(segments: readonly string[]): readonly string[] {
  for (let count = MOST_COLUMNS; count > 1; count--) {
    const last = segments.slice(-count);
    const before = segments.slice(-2 * count, -count);
    if (before.length < count || !before.every((segment, at) => isSameName(segment, last[at] ?? ''))) continue;
    const front = segments.slice(0, -2 * count);
    return kindsIn(last) > kindsIn(before) ? [...front, ...last] : [...front, ...before];
  }
  return segments;
}

function isSameName(left: string, right: string): boolean {
  if (foldDiacritics(readUnitWords(left).name) === foldDiacritics(readUnitWords(right).name)) return true;
  const province = oldProvince(left);
  return province !== undefined && province.code === oldProvince(right)?.code;
}

const kindsIn = (segments: readonly string[]): number =>
  segments.filter((segment) => readUnitWords(segment).types.length > 0).length;
