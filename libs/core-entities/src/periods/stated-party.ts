import type { StatedRelation } from '../declaration/relation-declaration';
import type { StatedPeriod } from './read-period';

/** Somebody whom an item of a list names, by a personal number of its own member, by a number of any scheme, or by name. */
export interface StatedParty {
  readonly nationalId?: string;
  readonly scheme?: string;
  readonly value?: string;
  readonly fullName?: string;
}

/** How a relation names the party. */
export function partyOf({
  nationalId,
  scheme,
  value,
  fullName,
}: StatedParty): Pick<StatedRelation, 'scheme' | 'value' | 'name'> {
  const identifier = nationalId === undefined ? { scheme, value } : { scheme: 'national-id', value: nationalId };
  return {
    ...(identifier.scheme === undefined || identifier.value === undefined ? {} : identifier),
    ...(fullName === undefined ? {} : { name: fullName }),
  };
}

/** The time of a relation. */
export function periodOf({ validFrom, validTo, act }: StatedPeriod): StatedPeriod {
  return {
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(act === undefined ? {} : { act }),
  };
}
