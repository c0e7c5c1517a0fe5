import type { SourceProfile } from '../shape/source-profile';
import { COMMUNE_REFORM, type Place } from '../places/place';
import type { HeldPlace } from '../ground-truth/people/true-person';
import type { Attributes } from '../shape/synthetic-world';

/** The place in force on a day; the first one before that. */
export function placeAt(held: readonly HeldPlace[], day: string): Place {
  const inForce = held.filter((item) => item.from <= day).at(-1) ?? held[0];
  return (inForce as HeldPlace).place;
}

/** A day some years earlier: what a source that is behind still believes. */
export const yearsBefore = (day: string, years: number): string => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

/** An address as a source writes it on a day: three levels and old codes until the reform, two levels and new codes after. */
export function addressView(place: Place, day: string, profile: SourceProfile): Attributes {
  const reformed = day >= COMMUNE_REFORM;
  const text = [
    `${place.house} ${place.street}`,
    ...(place.quarter === undefined ? [] : [place.quarter]),
    ...(reformed
      ? [place.commune.name, place.commune.province]
      : [place.former.name, place.former.district, place.former.province]),
  ].join(', ');
  if (profile.addressForm === 'text') return { text };
  const communeCode = reformed ? place.commune.code : place.former.code;
  if (profile.addressForm === 'bare-code') return { text, communeCode };
  const provinceCode = reformed ? place.commune.provinceCode : place.former.provinceCode;
  return { text, communeCode, codeSet: reformed ? 'NSO-2025-07' : 'NSO-2025-01', provinceCode };
}
