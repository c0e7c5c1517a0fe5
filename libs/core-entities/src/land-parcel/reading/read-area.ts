import { parseArea } from '@sogoc/vietnam';
import { readNumber } from '../../reading/read-number';
import type { RawObject } from '../../reading/read-raw';

/** Larger than the largest commune; a plausibility bound only. m². */
const LARGEST_AREA = 1e10;
const IN_WORDS = /\d\s*(?:ha|mét vuông|met vuong)\.?$/iu;

/** An area in m², above zero. Negative and zero areas are found and absent. */
export function readArea(object: RawObject, member: string): number | undefined {
  const path = object.pathOf(member);
  const area = readNumber(inSquareMetres(object, member), path, { min: 0, max: LARGEST_AREA }, object.log);
  if (area !== 0) return area;
  object.log.note('NUMBER_OUT_OF_RANGE', path);
  return undefined;
}

/** Areas whose unit is written out; everything else is read as any number is. */
function inSquareMetres(object: RawObject, member: string): unknown {
  const raw = object.raw(member);
  if (typeof raw !== 'string' || !IN_WORDS.test(raw.normalize('NFC').trim())) return raw;
  const { value } = parseArea(raw);
  if (value === undefined) return raw;
  object.log.note('NUMBER_READ_FROM_TEXT', object.pathOf(member));
  return value;
}
