import { findUnitsByName } from '../../admin-units/find-units-by-name';
import type { FindingCode } from '../../findings/finding-catalogue';
import type { FrameReading } from './read-in-two-or-three-tiers';
import { contradicts, withoutRestated } from './restated-units';
import { mayStateUnit, unitPieces } from './stated-units';
import { namesProvince } from './unit-lookup';
import type { UnitReading } from './unit-readings';

/** A frame's reading with what speaks against it. */
export function settle(frame: FrameReading): UnitReading {
  const { tiers, province, district, communes } = frame;
  const front = withoutRestated(frame.front, frame);
  const isFirm = district !== undefined || frame.communeEnding?.isStated === true;
  const base = { tiers, province, district, front, isFirm };
  if (communes.length === 0) return { ...base, communes, fault: missing(front) };
  if (communes.length > 1) return { ...base, communes, fault: 'ADDRESS_COMMUNE_AMBIGUOUS' };
  const isCommuneStated = frame.communeEnding?.isStated === true;
  if (!contradicts(front, isCommuneStated) && (isCommuneStated || !namesProvince(front))) return { ...base, communes };
  return { ...base, communes, fault: 'ADDRESS_UNIT_CONTRADICTION' };
}

/** Why there is no commune: the one that is named lies elsewhere, or there is none of the name. */
export function missing(front: readonly string[]): FindingCode {
  const stated = front.flatMap(unitPieces).filter(mayStateUnit);
  return stated.some(isCommuneName) ? 'ADDRESS_UNIT_CONTRADICTION' : 'ADDRESS_COMMUNE_UNKNOWN';
}

const isCommuneName = (text: string): boolean =>
  findUnitsByName(text, { level: 'commune' }).some(({ typeAgrees }) => typeAgrees);
