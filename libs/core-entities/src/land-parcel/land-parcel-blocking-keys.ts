import { statedValues, type Features, type BlockingKeyDeclaration } from '@sogoc/matching';
import { communeCodeOf } from '../address/by-words/commune-by-name';
import { lettersOf } from '../modelling/name-letters';

const text = (value: Features[string]): string => (typeof value === 'string' ? value : '');
const each =
  (feature: string): BlockingKeyDeclaration['values'] =>
  (record) =>
    statedValues(record[feature]);

/** Every combination of the communes with what else is given; none when a part is missing. */
function inCommunes(features: Features, others: readonly string[], ...parts: readonly string[]): readonly string[] {
  if (parts.includes('')) return [];
  return statedValues(features.communes).flatMap((commune) =>
    others.map((other) => [communeCodeOf(commune), other, ...parts].join('|')),
  );
}

/** Surveys of one plot differ by some hundredths; each size is put into both classes it may belong to, so that two surveys share one. */
const SIZE_CLASS = Math.log(1.06);

function sizeClasses({ area }: Features): readonly string[] {
  if (typeof area !== 'number' || area <= 0) return [];
  const place = Math.log(area) / SIZE_CLASS;
  return [Math.floor(place), Math.floor(place + 0.5) + 0.5].map(String);
}

/** Whole square metres: surveys round to a tenth, registers to one. Both neighbours, so that 99.5 and 100.4 meet. */
function roundedAreas(features: Features): readonly string[] {
  const { area } = features;
  return typeof area === 'number' ? [...new Set([String(Math.floor(area)), String(Math.ceil(area))])] : [];
}

/** A name in other order or with its words run together is one holder's all the same. */
function holderLetters(features: Features): readonly string[] {
  return statedValues(features.holderNames)
    .map(lettersOf)
    .filter((letters) => letters !== '');
}

/** First and last word of a holder's name: what is left of it where the middle is dropped or abbreviated. */
function holderEnds(features: Features): readonly string[] {
  return statedValues(features.holderNames).flatMap((name) => {
    const words = name.split(' ');
    return words.length < 2 ? [] : [`${words[0] ?? ''} ${words[words.length - 1] ?? ''}`];
  });
}

/** What a slip in a holder's name leaves as it is, as a rule. */
function holderInitials(features: Features): readonly string[] {
  return statedValues(features.holderNames).map((name) =>
    name
      .split(' ')
      .map((word) => word.charAt(0))
      .join(''),
  );
}

/** An area measured to a tenth of a square metre is hardly ever a second parcel's of the commune; a whole number often is. */
function measuredArea({ area }: Features): readonly string[] {
  return typeof area === 'number' && !Number.isInteger(area) ? [area.toFixed(1)] : [];
}

/**
 * Ways in which two records of one parcel meet: by position, by its numbers on one map, by a certificate, and, since sheets were
 * renumbered when communes merged and tax offices know neither sheet nor number, by two or three of commune, parcel number, size and holder.
 */
export const LAND_PARCEL_BLOCKING_KEYS: readonly BlockingKeyDeclaration[] = [
  {
    name: 'parcel-code',
    values: (features) => [...each('parcelCode')(features), ...each('formerParcelCodes')(features)],
    scheme: 'parcel-code',
  },
  { name: 'position', values: each('cells') },
  { name: 'cadastral-triple', values: each('triple'), scheme: 'cadastral-triple' },
  {
    name: 'commune+sheet+parcel-number',
    values: (features) => [
      ...inCommunes(features, statedValues(features.sheet), text(features.parcelNumber)),
      ...inCommunes(features, [...formerNumbersOnSheets(features), ...statedValues(features.formerNumbers)]),
    ],
  },
  { name: 'certificate', values: each('certificates'), scheme: 'certificate' },
  {
    name: 'commune+parcel-number+area',
    values: (features) => inCommunes(features, sizeClasses(features), text(features.parcelNumber)),
  },
  {
    name: 'holder+parcel-number',
    values: (features) => combined(holderLetters(features), each('parcelNumber')(features)),
  },
  { name: 'holder+area', values: (features) => combined(holderLetters(features), sizeClasses(features)) },
  {
    name: 'parcel-number+area',
    values: (features) => combined(each('parcelNumber')(features), roundedAreas(features)),
  },
  { name: 'commune+measured-area', values: (features) => inCommunes(features, measuredArea(features)) },
  {
    name: 'commune+holder-ends+area',
    values: (features) => holderEnds(features).flatMap((ends) => inCommunes(features, roundedAreas(features), ends)),
  },
  {
    name: 'commune+place+holder-initials+area',
    values: (features) =>
      holderInitials(features).flatMap((initials) =>
        sizeClasses(features).flatMap((size) =>
          inCommunes(features, statedValues(features.localPlaces), initials, size),
        ),
      ),
  },
  { name: 'commune+address-line', values: (features) => inCommunes(features, statedValues(features.houses)) },
  {
    name: 'commune+place+holder',
    values: (features) =>
      holderLetters(features).flatMap((letters) => inCommunes(features, statedValues(features.localPlaces), letters)),
  },
  {
    name: 'commune+holder-id',
    values: (features) => inCommunes(features, statedValues(features.holderIds)),
  },
  { name: 'holder-id+area', values: (features) => combined(statedValues(features.holderIds), sizeClasses(features)) },
];

/** `sheet|number` of former places in the maps, as `cadastre` packs them behind the current one. */
function formerNumbersOnSheets({ formerPlaces }: Features): readonly string[] {
  return statedValues(formerPlaces).map((place) => place.split('/').slice(-2).join('|'));
}

/** Every combination of one value of each list. */
function combined(first: readonly string[], ...others: readonly (readonly string[])[]): readonly string[] {
  return others.reduce((so, values) => so.flatMap((one) => values.map((value) => `${one}|${value}`)), first);
}
