import { readNumber } from '../../reading/read-number';
import type { RawObject } from '../../reading/read-raw';

/** Larger than the largest commune; a plausibility bound only. m². */
const LARGEST_AREA = 1e10;

/** An area in m², above zero. Negative and zero areas are found and absent. */
export function readArea(object: RawObject, member: string): number | undefined {
  const path = object.pathOf(member);
  const area = readNumber(object.raw(member), path, { min: 0, max: LARGEST_AREA }, object.log, 'area');
  if (area !== 0) return area;
  object.log.note('NUMBER_OUT_OF_RANGE', path);
  return undefined;
}
