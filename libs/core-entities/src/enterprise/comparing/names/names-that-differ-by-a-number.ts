import { maybeRomanEnd } from '@sogoc/vietnam';

/** The parts of an enterprise's name that are compared one by one. */
export interface UnpackedName {
  readonly activities: string;
  readonly proper: string;
  readonly numerals: string;
  readonly sign: string;
  readonly marks: string;
  readonly unit: string;
  readonly kind: string;
  /** Says that the record names people, so that these tell whose it is. */
  readonly known: string;
}

/** Stands behind the kind of a dependent unit whose name leaves out which of them it is, and for its number. */
export const UNTOLD_UNIT = '?';

const isUntold = ({ unit }: UnpackedName): boolean => unit.endsWith(UNTOLD_UNIT);

/** `May 10` and `May 11` are two enterprises, whatever else their names have in common. `Business location of May 10` is not called `Kho 3`. */
export const differByNumber = (left: UnpackedName, right: UnpackedName): boolean =>
  left.numerals !== right.numerals && !(left.unit !== '' && right.unit !== '' && (isUntold(left) || isUntold(right)));

/** `HOÀNG LONG VI` may be a sixth one or a word; it is what the other name says. */
export function inOneReading(left: UnpackedName, right: UnpackedName): readonly [UnpackedName, UnpackedName] {
  if (left.numerals === right.numerals) return [left, right];
  const [l, r] = [withRomanNumber(left), withRomanNumber(right)];
  if (l?.numerals === right.numerals) return [l, right];
  return r?.numerals === left.numerals ? [left, r] : [left, right];
}

function withRomanNumber(name: UnpackedName): UnpackedName | undefined {
  const roman = maybeRomanEnd(name.proper);
  if (roman === undefined) return undefined;
  const numerals = `${roman.numeral} ${name.numerals}`.trim();
  return { ...name, proper: roman.words, numerals, marks: name.marks.split(' ').slice(0, -1).join(' ') };
}
