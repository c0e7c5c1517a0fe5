import type { SeededRandom } from '../random/seeded-random';
import type { SourceProfile } from '../shape/source-profile';
import { METRES_PER_DEGREE } from '../ground-truth/parcels/parcel-point';
import { COMMUNE_REFORM } from '../places/place';
import type { Holder, TrueParcel } from '../ground-truth/parcels/true-parcel';
import type { Attributes } from '../shape/synthetic-world';
import { addressView } from './address-view';
import { withoutUndefined } from './person-view';

/** From this day parcels have their national code. Source: Circular 19/2026/TT-BNNMT. */
const PARCEL_CODES_FROM = '2026-03-30';

/** All that could be known of a parcel on a day, in canonical form. */
export function parcelView(parcel: TrueParcel, day: string, profile: SourceProfile, random: SeededRandom): Attributes {
  const reformed = day >= COMMUNE_REFORM;
  const isClosed = parcel.closedOn !== undefined && parcel.closedOn <= day;
  const certificates = parcel.certificates.filter((certificate) => certificate.issuedOn <= day);
  return withoutUndefined({
    parcelCode: day >= PARCEL_CODES_FROM ? parcel.parcelCode : undefined,
    communeCode: reformed ? parcel.commune.code : parcel.former.code,
    codeSet: reformed ? 'NSO-2025-07' : 'NSO-2025-01',
    ...numbersOf(parcel, reformed, profile),
    area: parcel.area,
    landUses: parcel.uses.map((use) => ({ ...use })),
    address: addressView(parcel.place, day, profile),
    geometry: placeOf(parcel, profile, random),
    certificates: certificates.map((certificate) => ({ ...certificate })),
    holders: parcel.holders.map((holder) => holderView(holder, profile)),
    planningStatus: 'Phù hợp quy hoạch',
    taxObligation: 'Đã hoàn thành',
    derivedFrom: derivedFromView(parcel, day),
    status: isClosed ? parcel.closedBy : 'active',
  });
}

function holderView(holder: Holder, profile: SourceProfile): Attributes {
  const byOldCard = profile.fields['holders.idCard9'] !== undefined && holder.idCard9 !== undefined;
  const scheme = holder.kind === 'enterprise' ? 'tax-code' : byOldCard ? 'id-card-9' : 'national-id';
  return {
    scheme,
    value: byOldCard && holder.kind === 'person' ? holder.idCard9 : holder.value,
    name: holder.name,
    role: holder.role,
    share: holder.share,
  };
}

function derivedFromView(parcel: TrueParcel, day: string): unknown[] | undefined {
  if (parcel.derivedFrom.length === 0) return undefined;
  if (day >= PARCEL_CODES_FROM) return parcel.derivedFrom.map((origin) => origin.parcelCode);
  if (day < COMMUNE_REFORM) return undefined;
  return parcel.derivedFrom.map((origin) => ({
    communeCode: origin.communeCode,
    codeSet: 'NSO-2025-07',
    mapSheet: String(origin.sheet),
    parcelNumber: String(origin.parcelNumber),
  }));
}

/** Sheet and number on the map that the source goes by; those of an older one have nothing to do with today's. */
function numbersOf(parcel: TrueParcel, reformed: boolean, { olderMap = false }: SourceProfile): Attributes {
  if (olderMap) {
    return {
      mapSeries: 'Bản đồ 299',
      mapSheet: String(1 + ((parcel.formerSheet * 3 + 1) % 12)),
      parcelNumber: String(1 + ((parcel.parcelNumber * 37 + parcel.formerSheet * 11) % 900)),
    };
  }
  return {
    mapSeries: reformed ? 'BĐĐC-2025' : 'BĐĐC',
    mapSheet: String(reformed ? parcel.sheet : parcel.formerSheet),
    parcelNumber: String(parcel.parcelNumber),
  };
}

function placeOf(parcel: TrueParcel, { pointWithin }: SourceProfile, random: SeededRandom): Attributes {
  if (pointWithin === undefined) return outlineOf(parcel);
  const away = (): number => ((2 * random.next() - 1) * pointWithin) / METRES_PER_DEGREE;
  return { type: 'Point', coordinates: [degrees(parcel.longitude + away()), degrees(parcel.latitude + away())] };
}

/** The parcel's rectangle as a GeoJSON polygon in WGS 84, to about a centimetre. */
function outlineOf(parcel: TrueParcel): Attributes {
  const north = parcel.depth / 2 / METRES_PER_DEGREE;
  const east = parcel.width / 2 / (METRES_PER_DEGREE * Math.cos((parcel.latitude * Math.PI) / 180));
  const corner = (x: number, y: number): [number, number] => [
    degrees(parcel.longitude + x * east),
    degrees(parcel.latitude + y * north),
  ];
  return {
    type: 'Polygon',
    coordinates: [[corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)]],
  };
}

const degrees = (value: number): number => Math.round(value * 1e7) / 1e7;
