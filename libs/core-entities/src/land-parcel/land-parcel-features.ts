import type { Features } from '@sogoc/matching';
import { foldDiacritics, nameKeys, type ParsedParcelCode, type Position } from '@sogoc/vietnam';
import type { Address } from '../address/address';
import { addressFeatures } from '../address/address-features';
import { presentFeatures } from '../modelling/present-features';
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
  const { code, cadastre, area, landUses, geometry, derivedFrom, status } = facts;
  const features: Features = {
    parcelCode: code?.value,
    position: positionFeature(code?.position ?? geometry?.centre),
    cells: cellsOf(code?.position, geometry?.centre),
    ...cadastralFeatures(facts),
    area: area ?? usedArea(landUses),
    parcelNumber: cadastre.parcelNumber,
    derivedFrom: [...derivedFrom.codes, ...derivedFrom.triples.map(withoutSeries)],
    closed: status === undefined ? undefined : status === 'split' || status === 'merged',
    ...holdingFeatures(facts),
  };
  return presentFeatures(features);
}

/** The uses cover the parcel, so their sum stands for an area that is not stated. */
function usedArea(landUses: readonly LandUse[]): number | undefined {
  if (landUses.length === 0 || landUses.some((use) => use.area === undefined)) return undefined;
  return Math.round(landUses.reduce((sum, { area = 0 }) => sum + area, 0) * 10) / 10;
}

const positionFeature = (position: Position | undefined): readonly number[] | undefined =>
  position === undefined ? undefined : [position.latitude, position.longitude];

function cellsOf(...positions: readonly (Position | undefined)[]): readonly string[] {
  const known = positions.filter((position) => position !== undefined);
  return [...new Set(known.flatMap(cellsAround))].sort();
}

/**
 * `cadastre` is packed as era, commune, series, sheet, number with empty places where nothing is known, so that one comparison
 * reads them together. A parcel lies in the commune of its address, which tells the era of its numbers when no code set does.
 */
function cadastralFeatures({ cadastre, address }: LandParcelFacts): Features {
  const { communeCode, codeSet, mapSeries = '', mapSheet = '', parcelNumber, triple } = cadastre;
  const addressed = addressFeatures(address);
  const { communes, province, mapCommune } =
    communeCode === undefined ? addressed : addressFeatures({ communeCode, codeSet });
  const [era = '', commune = ''] = mapCommune ?? [];
  return {
    triple,
    mapPlace: triple === undefined ? undefined : withoutSeries(triple),
    cadastre: parcelNumber === undefined ? undefined : [era, commune, mapSeries, mapSheet, parcelNumber],
    sheet: mapSheet === '' ? undefined : mapSheet,
    communes: [...communes],
    province,
    addressLine: addressed.line,
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
    bookNumbers: filled(
      certificates.map(({ bookNumber }) => (bookNumber === undefined ? '' : foldDiacritics(bookNumber))),
    ),
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
