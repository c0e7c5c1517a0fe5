import { statedValues, type Features, type BlockingKeyDeclaration } from '@sogoc/matching';

const text = (value: Features[string]): string => (typeof value === 'string' ? value : '');
const each =
  (feature: string): BlockingKeyDeclaration['values'] =>
  (record) =>
    statedValues(record[feature]);

/** Every combination of the communes with what else is given; none when a part is missing. */
function inCommunes(features: Features, others: readonly string[], ...parts: readonly string[]): readonly string[] {
  if (parts.includes('')) return [];
  return statedValues(features.communes).flatMap((commune) =>
    others.map((other) => [commune, other, ...parts].join('|')),
  );
}

/** Whole square metres: surveys round to a tenth, registers to one. Both neighbours, so that 99.5 and 100.4 meet. */
function roundedAreas(features: Features): readonly string[] {
  const { area } = features;
  return typeof area === 'number' ? [...new Set([String(Math.floor(area)), String(Math.ceil(area))])] : [];
}

/**
 * Ways in which two records of one parcel meet: by position, by its numbers on one map, by a certificate, and, since sheets were
 * renumbered when communes merged, by commune with parcel number, area or holder.
 */
export const LAND_PARCEL_MATCH_KEYS: readonly BlockingKeyDeclaration[] = [
  { name: 'parcel-code', values: each('parcelCode'), scheme: 'parcel-code' },
  { name: 'position', values: each('cells') },
  { name: 'cadastral-triple', values: each('triple'), scheme: 'cadastral-triple' },
  {
    name: 'commune+sheet+parcel-number',
    values: (features) => inCommunes(features, statedValues(features.sheet), text(features.parcelNumber)),
  },
  { name: 'certificate', values: each('certificates'), scheme: 'certificate' },
  {
    name: 'commune+parcel-number+area',
    values: (features) => inCommunes(features, roundedAreas(features), text(features.parcelNumber)),
  },
  {
    name: 'commune+holder+parcel-number',
    values: (features) => inCommunes(features, statedValues(features.holderNames), text(features.parcelNumber)),
  },
  { name: 'commune+address-line', values: (features) => inCommunes(features, statedValues(features.addressLine)) },
  {
    name: 'holder-id+area',
    values: (features) =>
      statedValues(features.holderIds).flatMap((id) => roundedAreas(features).map((area) => `${id}|${area}`)),
  },
];
