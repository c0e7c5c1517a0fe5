import type { Features } from '@sogoc/matching';
import { foldDiacritics, nameKeys, type ParsedParcelCode, type Position } from '@sogoc/vietnam';
import type { Address } from '../address/address';
import { addressFeatures } from '../address/address-features';
import { cellsAround } from './grid-cells';
import type { CadastralNumbers } from './read-cadastral-numbers';
import type { Certificate } from './read-certificates';
import type { DerivedFrom } from './read-derived-from';
import type { ParcelGeometry } from './read-geometry';
import type { Holder } from './read-holders';
import type { LandUse } from './read-land-uses';

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
}

/** What keys and comparators read of a parcel. */
export function landParcelFeatures(facts: LandParcelFacts): Features {
  const { code, cadastre, area, geometry, derivedFrom, status } = facts;
  const features: Features = {
    parcelCode: code?.value,
    position: positionFeature(code?.position ?? geometry?.centre),
    cells: cellsOf(code?.position, geometry?.centre),
    ...cadastralFeatures(facts),
    area,
    parcelNumber: cadastre.parcelNumber,
    derivedFrom: [...derivedFrom.codes, ...derivedFrom.triples.map(withoutSeries)],
    closed: status === undefined ? undefined : status === 'split' || status === 'merged',
    ...holdingFeatures(facts),
  };
  return Object.fromEntries(
    Object.entries(features).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

const positionFeature = (position: Position | undefined): readonly number[] | undefined =>
  position === undefined ? undefined : [position.latitude, position.longitude];

function cellsOf(...positions: readonly (Position | undefined)[]): readonly string[] {
  const known = positions.filter((position) => position !== undefined);
  return [...new Set(known.flatMap(cellsAround))].sort();
}

/** `cadastre` is packed as code set, commune, series, sheet, number: one comparison reads them together. */
function cadastralFeatures({ cadastre, address }: LandParcelFacts): Features {
  const { communeCode, codeSet, mapSeries = '', mapSheet, parcelNumber, triple } = cadastre;
  const place = communeCode === undefined ? address : { communeCode, codeSet };
  const { communes, province } = addressFeatures(place);
  const complete = triple !== undefined && codeSet !== undefined && communeCode !== undefined;
  return {
    triple,
    mapPlace: triple === undefined ? undefined : withoutSeries(triple),
    cadastre: complete && mapSheet !== undefined ? [codeSet, communeCode, mapSeries, mapSheet, parcelNumber ?? ''] : undefined,
    sheet: mapSheet,
    communes: [...communes],
    province,
    addressLine: addressFeatures(address).line,
  };
}

function holdingFeatures({ landUses, certificates, holders }: LandParcelFacts): Features {
  const filled = (values: readonly (string | undefined)[]): readonly string[] =>
    [...new Set(values.filter((value) => value !== undefined && value !== ''))].sort() as readonly string[];
  const names = filled(holders.map(({ name }) => (name === undefined ? '' : nameKeys(name).plain)));
  const ids = filled(holders.map(({ scheme, value }) => (value === undefined ? '' : `${scheme}:${value}`)));
  return {
    landUses: filled(landUses.map(({ code }) => code)),
    certificates: filled(certificates.map(({ serial }) => serial)),
    bookNumbers: filled(certificates.map(({ bookNumber }) => (bookNumber === undefined ? '' : foldDiacritics(bookNumber)))),
    holderNames: names,
    holderIds: ids,
    holders: [...ids, ...names],
  };
}

/** A triple without its map series: those who name a predecessor seldom say which series they mean. */
export function withoutSeries(triple: string): string {
  const [codeSet, communeCode, , mapSheet, parcelNumber] = triple.split('/');
  return [codeSet, communeCode, mapSheet, parcelNumber].join('/');
}
