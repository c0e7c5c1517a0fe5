import type {
  ComparisonDocument,
  DataSetDefinition,
  DefinitionDocument,
  FeatureDefinition,
  FieldDetails,
  FieldDocument,
  KeyPartOffer,
} from '../data-set-definition';
import type { ComparisonDeclaration } from '../../model/match-model-declaration';
import { defaultLevels } from './default-levels';
import { fieldPresets, type FieldPreset } from './field-presets';

/** Comparators that count words in the data are one for each feature. */
export const COUNTED_COMPARATOR = 'rare-words';
export const countedComparator = (feature: string): string => `${COUNTED_COMPARATOR}:${feature}`;

/** Least share of a value that is counted: rarer ones say no more, since two records that share a value are two at least. */
const SHARE_FLOOR = 0.00005;
/** In force until thresholds are proposed by the data: as likely as not, and one in sixteen. */
const UNSTATED_THRESHOLDS = { match: 0, review: -4 };

/**
 * Fills in what a definition's author left out: features, comparisons and parts of keys of its `fields` by their presets, levels by
 * their comparators, the rest by what does least. What the author states stays. Takes a document without faults of shape.
 */
export function completeDefinition(document: DefinitionDocument): DataSetDefinition {
  const { entity, version = '1', keys = [], countFrequenciesOf = [], model = {}, fields = {} } = document;
  const made = Object.entries(fields).map(([name, field]) => fromPreset(name, detailsOf(field)));
  const features = [...(document.features ?? []), ...made.flatMap((each) => each.features)];
  const comparisons = [
    ...(model.comparisons ?? []).map(completeComparison),
    ...made.flatMap((each) => each.comparisons),
  ];
  const exchanged = exchangedFields(fields);
  const names = exchanged && eitherName(exchanged, made);
  return {
    entity,
    version,
    identity: identityOf(document),
    features: [...features, ...(names?.features ?? [])],
    keys,
    ...(keys.length === 0 && { keyParts: [...(names?.keyParts ?? []), ...keyPartsOf(made, exchanged)] }),
    model: {
      exclusive: [],
      vetoes: [],
      ...model,
      priorBits: model.priorBits ?? 0,
      thresholds: document.thresholds ?? model.thresholds ?? UNSTATED_THRESHOLDS,
      comparisons,
    },
    countFrequenciesOf: [...new Set([...countFrequenciesOf, ...made.flatMap((each) => each.counted)])],
    ...(exchanged && { exchanged }),
    shared: made.flatMap((each) => each.shared),
    countedPrior: model.priorBits === undefined,
    proposedThresholds: document.thresholds === undefined && model.thresholds === undefined,
  };
}

const detailsOf = (field: FieldDocument): FieldDetails => (typeof field === 'string' ? { is: field } : field);

function identityOf({ identity, key, source, onePerSource }: DefinitionDocument): DataSetDefinition['identity'] {
  if (identity !== undefined) return identity;
  return {
    source: { column: source ?? 'file' },
    ...(key !== undefined && { key: { column: key } }),
    ...(onePerSource !== undefined && { onePerSource }),
  };
}

interface MadeOfField {
  readonly features: readonly FeatureDefinition[];
  readonly comparisons: readonly ComparisonDeclaration[];
  readonly keyParts: readonly KeyPartOffer[];
  readonly counted: readonly string[];
  /** Names of the comparisons, when what they compare is shared by things that belong together. */
  readonly shared: readonly string[];
}

function fromPreset(field: string, { is, columns = [field], order, clean = [] }: FieldDetails): MadeOfField {
  const preset = fieldPresets[is] as FieldPreset;
  const named = (suffix?: string): string => (suffix === undefined ? field : `${field} ${suffix}`);
  return {
    features: preset.features.map(({ suffix, clean: steps, as }) => ({
      name: named(suffix),
      columns,
      clean: [...clean, ...steps],
      ...(as !== undefined && { as }),
      ...(as === 'date' && order !== undefined && { order }),
      ...(preset.isOwn === true && { own: true }),
    })),
    comparisons: preset.comparisons.map(({ suffix, comparator, counted = false }) => {
      const comparison = completeComparison({ feature: named(suffix), comparator });
      if (!counted) return comparison;
      const levels = comparison.levels.slice(1, 2).map(({ name }) => name);
      return { ...comparison, termFrequency: { table: named(suffix), levels, floor: SHARE_FLOOR } };
    }),
    keyParts: preset.keyParts.map(({ name, suffix, clean: steps }) => ({
      name: name === undefined ? field : `${name} of ${field}`,
      field,
      feature: named(suffix),
      ...(steps !== undefined && { clean: steps }),
    })),
    counted: preset.comparisons.filter(({ counted }) => counted).map(({ suffix }) => named(suffix)),
    shared: preset.isShared === true ? preset.comparisons.map(({ suffix }) => named(suffix)) : [],
  };
}

/** A comparison with its name and levels; a comparator that counts words is that of its feature. */
function completeComparison({ name, feature, comparator, levels, ...rest }: ComparisonDocument): ComparisonDeclaration {
  const compares = comparator ?? 'exact';
  const ownName = (given: string): string => (given === COUNTED_COMPARATOR ? countedComparator(feature) : given);
  const stated = levels?.map((level) =>
    typeof level.when === 'string'
      ? level
      : { ...level, when: { ...level.when, comparator: ownName(level.when.comparator) } },
  );
  return {
    ...rest,
    name: name ?? feature,
    feature,
    levels: stated ?? defaultLevels(compares, ownName(compares)) ?? [],
  };
}

/** Parts of keys by which names find one another in whichever column they stand. */
function eitherName(
  exchanged: readonly string[],
  made: readonly MadeOfField[],
): Pick<MadeOfField, 'features' | 'keyParts'> {
  const own = made.flatMap(({ features }) => features).filter(({ name }) => exchanged.includes(name));
  const columns = own.flatMap((feature) => feature.columns);
  const clean = own[0]?.clean ?? [];
  const field = exchanged.join(' and ');
  return {
    features: [
      { name: field, columns, clean },
      { name: `${field}, either`, columns, clean, as: 'list' },
    ],
    keyParts: [
      { field, name: 'both names', feature: field, clean: ['sorted-words'] },
      { field, name: 'sounds of both names', feature: field, clean: ['sounds'] },
      { field, name: 'a name', feature: `${field}, either` },
      { field, name: 'sound of a name', feature: `${field}, either`, clean: ['soundex'] },
    ],
  };
}

const keyPartsOf = (made: readonly MadeOfField[], exchanged: readonly string[] = []): KeyPartOffer[] =>
  made.flatMap(({ keyParts }) => keyParts).filter(({ field }) => !exchanged.includes(field));

/** The one given name and the one family name, which sources exchange; several of one kind tell nothing of their places. */
function exchangedFields(fields: Readonly<Record<string, FieldDocument>>): [string, string] | undefined {
  const named = (preset: string): string[] =>
    Object.entries(fields).flatMap(([name, field]) => (detailsOf(field).is === preset ? [name] : []));
  const [given, ...otherGiven] = named('given-name');
  const [family, ...otherFamily] = named('family-name');
  if (given === undefined || family === undefined || otherGiven.length + otherFamily.length > 0) return undefined;
  return [given, family];
}
