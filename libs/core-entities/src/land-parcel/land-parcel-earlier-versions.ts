import { type Features, haveValueInCommon, statedValues } from '@sogoc/matching';

import type { Recollection } from '../declaration/entity-declaration';
import { HOLDER_GRADES, holderComparator } from '../modelling/holder-agreement';
import { withDropped } from '../earlier-versions/dropped-items';
import { withFeatures } from '../earlier-versions/with-features';
import { turnedOver } from './holding-ends-with-parcel';
import { DROPPABLE_RESTRICTIONS } from './reading/read-restrictions';
import { POSITION_GRADES, positionComparator } from './comparing/position-agreement';

/** Parts of a plot's place in the maps, as `cadastre` packs them. */
const PLACE_PARTS = 5;

/**
 * Versions speak of one plot when they state one code or one place in the maps, or lie in one commune and agree in outline or holder:
 * numbers are given anew, certificates reissued. One holder has several plots, so there the area or the certificate must agree, too; an area measured to a
 * tenth is hardly ever a second plot's of the commune.
 */
export const LAND_PARCEL_RECOLLECTION: Recollection = {
  speakOfOne: ({ features: left }, { features: right }) =>
    haveValueInCommon(left.parcelCode, right.parcelCode) ||
    haveValueInCommon(left.mapPlace, right.mapPlace) ||
    (haveValueInCommon(left.communes, right.communes) &&
      (haveOneOutline(left, right) ||
        haveOneHolder(left, right) ||
        haveOneMeasurement(left, right) ||
        haveOneCertificate(left, right))),
  turnedOver,
  remember: (current, earlier) => {
    const former = earlier.map(({ record }) => record.features);
    const { features } = current;
    return {
      ...current,
      attributes: withDropped(current, earlier, DROPPABLE_RESTRICTIONS),
      features: withFeatures(features, {
        certificates: together('certificates', features, former),
        triple: together('triple', features, former),
        holders: together('holders', features, former),
        holderNames: together('holderNames', features, former),
        holderIds: together('holderIds', features, former),
        cadastre: placesOf(features, former),
        formerPlaces: others('mapPlace', features, former),
        formerParcelCodes: others('parcelCode', features, former),
      }),
    };
  },
};

function haveOneOutline({ position: left }: Features, { position: right }: Features): boolean {
  if (left === undefined || right === undefined) return false;
  return positionComparator(left, right) >= POSITION_GRADES.withinFiveMetres;
}

/** Areas of one plot by two surveys. */
const SURVEYS_APART = 0.1;

function haveOneHolder(left: Features, right: Features): boolean {
  if (left.holders === undefined || right.holders === undefined) return false;
  if (holderComparator(left.holders, right.holders) < HOLDER_GRADES.sameName) return false;
  const [one, other] = [left.area, right.area];
  if (typeof one !== 'number' || typeof other !== 'number') return true;
  return Math.abs(one - other) <= SURVEYS_APART * Math.max(one, other);
}

/** What a recovery left keeps certificate and holder, whatever number and area it has then. */
function haveOneCertificate(left: Features, right: Features): boolean {
  if (!haveValueInCommon(left.certificates, right.certificates)) return false;
  if (left.holders === undefined || right.holders === undefined) return false;
  return holderComparator(left.holders, right.holders) >= HOLDER_GRADES.sameName;
}

/** One area measured to a tenth of a square metre on both sides: whole numbers are rounded, and repeat. */
function haveOneMeasurement({ area: left }: Features, { area: right }: Features): boolean {
  return typeof left === 'number' && left === right && !Number.isInteger(left);
}

/** The current values, then those before them; one alone stays as it was. */
function together(name: string, current: Features, former: readonly Features[]): Features[string] | undefined {
  const values = [...new Set([current, ...former].flatMap((features) => statedValues(features[name])))];
  return values.length > statedValues(current[name]).length ? values : undefined;
}

function others(name: string, current: Features, former: readonly Features[]): readonly string[] {
  const own = statedValues(current[name]);
  return [...new Set(former.flatMap((features) => statedValues(features[name])))].filter(
    (value) => !own.includes(value),
  );
}

/** The current place of the map, packed, then the former ones one after the other: what has no current place has none to add to. */
function placesOf({ cadastre: current }: Features, former: readonly Features[]): readonly string[] | undefined {
  if (!Array.isArray(current)) return undefined;
  const own = current.map(String);
  const known = new Set([own.slice(0, PLACE_PARTS).join('|')]);
  const added = former.flatMap(({ cadastre }) => {
    const place = Array.isArray(cadastre) ? cadastre.map(String).slice(0, PLACE_PARTS) : [];
    if (place.length < PLACE_PARTS || known.has(place.join('|'))) return [];
    known.add(place.join('|'));
    return place;
  });
  return added.length === 0 ? undefined : [...own, ...added];
}
