import type { Features } from '@sogoc/matching';
import { landUseKind, nameKeys, type ParsedParcelCode, type Position, readFlatNumber } from '@sogoc/vietnam';
import type { Address, AddressFeatures } from '../address/address';
import { addressFeatures } from '../address/address-features';
import { likelyAddress } from '../address/by-words/likely-address';
import { placeOfBareCode } from '../address/commune-of-bare-code';
import { distinct, FeatureSet } from '../modelling/feature-set';
import { cellsAround } from './grid-cells';
import { packedPlace } from './comparing/packed-outline';
import type { CadastralNumbers } from './reading/read-cadastral-numbers';
import { type Certificate, isLiving } from './reading/read-certificates';
import type { DerivedFrom } from './reading/read-derived-from';
import type { ParcelGeometry } from './reading/read-geometry';
import type { Holder } from './reading/read-holders';
import type { FormerPlace } from './reading/map-numbers/former-places-as-written';
import { mapSeriesKind } from './reading/map-numbers/map-series-kind';
import type { LandUse } from './reading/read-land-uses';

/** Everything of a parcel record that was read well. */
export interface LandParcelFacts {
  readonly code?: ParsedParcelCode;
  readonly cadastre: CadastralNumbers;
  readonly area?: number;
  readonly landUses: readonly LandUse[];
  readonly address?: Address;
  readonly geometry?: ParcelGeometry;
  readonly certificates: readonly Certificate[];
  readonly holders: readonly Holder[];
  readonly derivedFrom: DerivedFrom;
  readonly status?: string;
  /** Codes and triples that it had before. */
  readonly former: readonly { readonly scheme: string; readonly value: string }[];
  /** Places in the maps that it had before, as its source writes them. */
  readonly formerPlaces?: readonly FormerPlace[];
  /** The day by which the address is read. */
  readonly observedAt: string;
}

/** What keys and comparators read of a parcel. */
export function landParcelFeatures(facts: LandParcelFacts): Features {
  const { code, cadastre, area, landUses, geometry, derivedFrom, status } = facts;
  const point = geometry?.outline.characteristicPoint;
  const position = code?.position ?? point;
  const whole = area ?? usedArea(landUses) ?? outlinedArea(geometry);
  const features = new FeatureSet()
    .add('parcelCode', code?.value)
    .add('position', position === undefined ? undefined : packedPlace(position, geometry))
    .add('cells', cellsOf(code?.position, point))
    .add('area', whole)
    .add('areas', whole === undefined ? undefined : [whole, ...partsOf(landUses, whole)])
    .add('parcelNumber', cadastre.parcelNumber)
    .add('derivedFrom', [...derivedFrom.codes, ...derivedFrom.triples.map(withoutSeries)])
    .add('closed', status === undefined ? undefined : status === 'split' || status === 'merged')
    .add('recovered', status === 'recovered' ? true : undefined);
  addCadastre(features, facts);
  addHolding(features, facts);
  return features.all();
}

/** The uses cover the parcel, so their sum stands for an area that is not stated. */
function usedArea(landUses: readonly LandUse[]): number | undefined {
  if (landUses.length === 0 || landUses.some((use) => use.area === undefined)) return undefined;
  return Math.round(landUses.reduce((sum, { area = 0 }) => sum + area, 0) * 10) / 10;
}

/** Of a plot with several uses, what each of them takes: tax offices know the dwelling part alone. */
function partsOf(landUses: readonly LandUse[], whole: number): readonly number[] {
  return landUses.flatMap(({ area }) => (area === undefined || area >= whole ? [] : [area]));
}

function outlinedArea(geometry: ParcelGeometry | undefined): number | undefined {
  const squareMetres = geometry?.outline.squareMetres;
  return squareMetres === undefined ? undefined : Math.round(squareMetres * 10) / 10;
}

function cellsOf(...positions: readonly (Position | undefined)[]): readonly string[] {
  return distinct(positions.flatMap((position) => (position === undefined ? [] : cellsAround(position))));
}

/**
 * `cadastre` is packed as era, commune, series, sheet, number with empty places where nothing is known, so that one comparison
 * reads them together. A parcel lies in the commune of its address, which tells the era of its numbers when no code set does.
 */
function addCadastre(features: FeatureSet, facts: LandParcelFacts): void {
  const { cadastre, address, observedAt, former, formerPlaces = [] } = facts;
  const { mapSeries = '', mapSheet = '', parcelNumber, triple } = cadastre;
  const addressed = addressFeatures(likelyAddress(address), observedAt);
  const place = placeOfMap(cadastre, addressed, observedAt);
  const [era = '', commune = ''] = place.mapCommune ?? [];
  const before = former.flatMap(({ scheme, value }) => (scheme === 'cadastral-triple' ? [value] : []));
  const places = [
    ...before.flatMap((known) => packedTriple(known, observedAt)),
    ...formerPlaces.flatMap((former) => packedFormerPlace(former, place.mapCommune)),
  ];
  features
    .add('triple', before.length === 0 ? triple : [...distinct([triple]), ...before])
    .add('formerPlaces', before.map(withoutSeries))
    .add(
      'formerParcelCodes',
      former.flatMap(({ scheme, value }) => (scheme === 'parcel-code' ? [value] : [])),
    )
    .add('mapPlace', triple === undefined ? undefined : withoutSeries(triple))
    .add(
      'cadastre',
      parcelNumber === undefined
        ? undefined
        : [era, commune, mapSeriesKind(mapSeries), mapSheet, parcelNumber, ...places],
    )
    .add(
      'formerNumbers',
      formerPlaces.map(({ mapSheet: sheet, parcelNumber: number }) => `${sheet}|${number}`),
    )
    .add('sheet', mapSheet)
    .add('communes', place.namedCommunes ?? place.communes)
    .add('addressLine', addressed.line)
    .add('houses', distinct([addressed.line, ...(addressed.houses ?? [])]))
    .add('localPlaces', addressed.places)
    .add('flat', address?.text === undefined ? undefined : readFlatNumber(address.text));
}

/** The commune by its code, else by the address, else by a code without its code set. */
function placeOfMap(
  { communeCode, codeSet, bareCommuneCode }: CadastralNumbers,
  addressed: AddressFeatures,
  observedAt: string,
): AddressFeatures {
  if (communeCode !== undefined) return addressFeatures({ communeCode, codeSet }, observedAt);
  const bare =
    bareCommuneCode === undefined || addressed.communes.length > 0
      ? undefined
      : placeOfBareCode(bareCommuneCode, observedAt);
  return bare ?? addressed;
}

/** A place of before, as `cadastre` packs it. */
function packedTriple(triple: string, observedAt: string): readonly string[] {
  const [codeSet = '', communeCode = '', series = '', sheet = '', number = ''] = triple.split('/');
  const [era = '', commune = ''] = addressFeatures({ communeCode, codeSet }, observedAt).mapCommune ?? [];
  return [era, commune, mapSeriesKind(series), sheet, number];
}

/** One that names no commune lay in the plot's own, where that is not one that merged since. */
function packedFormerPlace(
  { communeCode, codeSet, mapSeries = '', mapSheet, parcelNumber }: FormerPlace,
  own: AddressFeatures['mapCommune'],
): readonly string[] {
  const stated =
    communeCode === undefined
      ? own
      : addressFeatures({ communeCode, codeSet: codeSet ?? BEFORE_REFORM_SET }, '').mapCommune;
  const [era = '', commune = ''] = stated?.[0] === BEFORE_REFORM ? stated : [];
  return [era, commune, mapSeriesKind(mapSeries), mapSheet, parcelNumber];
}

/** Numbers of before were given in communes of before. */
const BEFORE_REFORM = 'before-2025-07';
const BEFORE_REFORM_SET = 'NSO-2025-01';

function addHolding(features: FeatureSet, { landUses, certificates, holders }: LandParcelFacts): void {
  const names = distinct(holders.map(({ name }) => (name === undefined ? undefined : nameKeys(name).plain)));
  const ids = distinct(holders.map(({ scheme, value }) => (value === undefined ? undefined : `${scheme}:${value}`)));
  features
    .add('landUses', distinct(landUses.map(({ code }) => landUseKind(code))))
    .add('certificates', distinct(certificates.flatMap(({ serial, replaces }) => [serial, replaces])))
    .add('livingCertificates', distinct(certificates.filter(isLiving).map(({ serial }) => serial)))
    .add('holderNames', names)
    .add('holderIds', ids)
    .add('holders', [...ids, ...names])
    .add('heldShare', heldShare(holders));
}

/** What all holders have together; undefined unless each says. */
function heldShare(holders: readonly Holder[]): number | undefined {
  if (holders.length === 0 || holders.some(({ share }) => share === undefined)) return undefined;
  return holders.reduce((sum, { share = 0 }) => sum + share, 0);
}

/** A triple without its map series: those who name a predecessor seldom say which series they mean. */
export function withoutSeries(triple: string): string {
  const [codeSet, communeCode, , mapSheet, parcelNumber] = triple.split('/');
  return [codeSet, communeCode, mapSheet, parcelNumber].join('/');
}
