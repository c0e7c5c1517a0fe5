import type { AdminUnit } from '../../admin-units/admin-unit';
import type { FindingCode } from '../../findings/finding-catalogue';

/** One way to read the units of an address. */
export interface UnitReading {
  readonly tiers?: 3 | 2;
  readonly province?: AdminUnit;
  readonly district?: AdminUnit;
  /** Communes that fit, in one code set. */
  readonly communes: readonly AdminUnit[];
  /** Segments that name no unit, in order. */
  readonly front: readonly string[];
  /** Why no commune is taken although some fit, or why there is none. */
  readonly fault?: FindingCode;
  /** With a district or the kind of the commune, so that it is more than a name beside a province. */
  readonly isFirm?: boolean;
  /** Another address stands beside the one that was read. */
  readonly hasAnother?: boolean;
}

/** One commune, and nothing against it. */
export const isSettled = ({ communes, fault }: UnitReading): boolean => communes.length === 1 && fault === undefined;

/** How much a reading explains: a settled commune most, then a district, then a province. */
export function worthOf(reading: UnitReading | undefined): number {
  if (reading === undefined) return 0;
  const { district, province, communes } = reading;
  const commune = isSettled(reading) ? 8 : communes.length > 0 ? 1 : 0;
  return commune + (district ? 3 : 0) + (province ? 2 : 0);
}
