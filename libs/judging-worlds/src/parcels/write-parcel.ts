import type { Clerk } from '../clerk/clerk';
import { writeAddress } from '../clerk/write-address';
import { writeName } from '../clerk/write-name';
import { at } from '../places/home';
import { neighbourOf } from '../places/drawn-place';
import { moved } from './parcels';
import type { Parcel, Point } from './parcel';

const REFORM_YEAR = 2025;
/** Codes are given out since 2026-03-30 (Circular 19/2026/TT-BNNMT): registers that are kept up have them. */
const CODE_YEAR = 2026;

export function writeParcel(parcel: Parcel, clerk: Clerk): Record<string, unknown> {
  const { splitIn, derivedFrom, code } = parcel;
  const { office, year } = clerk;
  const hasCode = office.years[1] >= CODE_YEAR;
  return {
    ...(hasCode && clerk.stated('parcelCode', () => clerk.number(code))),
    ...unitAndNumbers(parcel, clerk),
    ...clerk.stated('area', () => writeArea(parcel, clerk)),
    ...clerk.stated('landUses', () => usesOf(parcel, clerk)),
    ...clerk.stated('address', () => writeAddress(parcel.home, clerk)),
    ...clerk.stated('geometry', () => writeGeometry(parcel, clerk)),
    ...clerk.stated('certificates', () => certificatesOf(parcel, clerk)),
    ...clerk.stated('holders', () => holdersOf(parcel, clerk)),
    ...(hasCode && derivedFrom !== undefined && clerk.stated('derivedFrom', () => [derivedFrom])),
    ...(splitIn !== undefined && year >= splitIn ? { status: 'split' } : {}),
  };
}

/** Commune and numbers go together: a sheet is numbered in its commune, old or new; old certificates show the numbers of an older map. */
function unitAndNumbers(parcel: Parcel, clerk: Clerk): Record<string, unknown> {
  const { units, codes } = clerk.office.address;
  const isOld = units === 'old' || (units === 'by-date' && clerk.year <= REFORM_YEAR);
  const place = clerk.errs('commune-wrong') ? neighbourOf(parcel.home.place) : parcel.home.place;
  const unit = isOld ? place.commune : place.newCommune;
  const commune = { communeCode: unit.code, ...(codes !== 'bare' && { codeSet: unit.codeSet }) };
  return { ...(clerk.states('commune') && commune), ...(clerk.states('numbers') && numbersOf(parcel, isOld, clerk)) };
}

function numbersOf({ numbers, newSheet, oldNumbers }: Parcel, isOld: boolean, clerk: Clerk): Record<string, unknown> {
  const isOlder = oldNumbers !== undefined && clerk.year < 2014 && clerk.habit('older-map', 0.6);
  const { series, sheet, number } = isOlder ? oldNumbers : { ...numbers, sheet: isOld ? numbers.sheet : newSheet };
  if (!isOld && !isOlder && newSheet !== numbers.sheet) clerk.labels.add('renumbered-sheet');
  const [mapSheet, parcelNumber] = clerk.errs('sheet-parcel-swapped') ? [number, sheet] : [sheet, number];
  const slips = clerk.draws.chance(0.5)
    ? { mapSheet, parcelNumber: clerk.number(parcelNumber) }
    : { mapSheet: clerk.number(mapSheet), parcelNumber };
  return { ...slips, ...(clerk.states('series') && { mapSeries: series }) };
}

function writeArea({ areas }: Parcel, clerk: Clerk): number {
  if (areas.length > 1) clerk.labels.add('new-survey');
  const area = at(areas, clerk.year);
  if (clerk.errs('area-off')) return Math.round(area * clerk.draws.between(0.85, 1.15) * 10) / 10;
  return clerk.office.writing.capitals > 0.5 ? Math.round(area) : area;
}

function usesOf({ uses, areas }: Parcel, clerk: Clerk): { code: string; area: number }[] {
  const area = at(areas, clerk.year);
  return uses.map(({ code, share }) => ({ code, area: Math.round(area * share * 10) / 10 }));
}

/** Sources that transformed differently disagree by up to 1.4 m. */
function writeGeometry({ ring, inner }: Parcel, clerk: Clerk): object {
  const { draws } = clerk;
  const reach = clerk.errs('position-off') ? 8 : draws.chance(0.5) ? 0.05 : 1;
  const [east, north] = [draws.between(-reach, reach), draws.between(-reach, reach)];
  const coordinates = (point: Point): [number, number] => {
    const { longitude, latitude } = moved(point, east, north);
    return [Number(longitude.toFixed(8)), Number(latitude.toFixed(8))];
  };
  if (draws.chance(0.3)) return { type: 'Point', coordinates: coordinates(inner) };
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as Point].map(coordinates)] };
}

function certificatesOf({ certificates }: Parcel, clerk: Clerk): object[] {
  const { serial, bookNumber, issuedOn } = at(certificates, clerk.year);
  if (certificates.length > 1) clerk.labels.add('certificate-exchanged');
  const written = clerk.draws.chance(0.3) ? serial.replace(' ', '') : serial;
  return [
    {
      serial: clerk.number(written),
      ...(clerk.draws.chance(0.6) && { bookNumber }),
      ...(clerk.draws.chance(0.6) && { issuedOn }),
    },
  ];
}

function holdersOf({ holders }: Parcel, clerk: Clerk): object[] {
  const now = at(holders, clerk.year);
  if (holders.length > 1) clerk.labels.add('holder-changed');
  const named =
    now.length > 1 && clerk.errs('holder-of-family') ? now.slice(1) : clerk.draws.chance(0.6) ? now.slice(0, 1) : now;
  return named.map(({ name, nationalId }) => ({
    name: writeName(name, clerk),
    ...(clerk.states('nationalId') && { scheme: 'national-id', value: clerk.number(nationalId) }),
  }));
}
