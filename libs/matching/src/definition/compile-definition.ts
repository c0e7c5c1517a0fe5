import type { FieldFault, RecordIdentity } from '@sogoc/kernel';

import type { BlockingKeyDeclaration } from '../blocking/blocking-key-declaration';
import { rareWords } from '../comparators/words/rare-words';
import { countWords, countWordsOf, type WordCounts } from '../comparators/words/word-counts';
import type { MatchModelFunctions } from '../model/compiled-match-model';
import { findModelFaults } from '../model/find-model-faults';
import type { MatchModelDeclaration } from '../model/match-model-declaration';
import { MatchModelError } from '../model/match-model.error';
import { chooseKeys } from './presets/choose-keys';
import { completeDefinition, countedComparator } from './presets/complete-definition';
import { exchangedParts } from './presets/exchanged-parts';
import { findDocumentFaults } from './presets/find-document-faults';
import { unknownName } from './presets/unknown-name';
import type { Comparator, ComparatorByPlace } from '../record/comparator';
import type { Features, FeatureValue, MatchRecord } from '../record/match-record';
import { statedValues } from '../record/stated-values';
import type { TrainingPass } from '../training/training-input';
import { cleaningOf, type Cleaner } from './cleaners';
import type { CommonValues } from './common-values';
import type { DataRow, DataSetDefinition, DefinitionDocument, KeyDefinition } from './data-set-definition';
import { type DataTable, dataTableOf } from './columns/data-table';
import { BETWEEN_PARTS, type KeyPart, keysByPlace } from './columns/keys-by-place';
import type { ReadDates } from './columns/date-values';
import { identitiesOf, makeRecords, type Cleaning } from './make-records';
import { entriesAmong } from './one-entry-per-source';
import { sharesAmongOthers } from './shares-among-others';
import { featureGroups, fixedBy } from './features-of-one-column';

export interface DefinitionFunctions extends MatchModelFunctions {
  readonly cleaners: Readonly<Record<string, Cleaner>>;
}

/** What all records state of a feature. */
export type ValuesOf = (feature: string) => readonly (FeatureValue | undefined)[];

/** A checked definition: drives the same engine as the entities in code. */
export interface CompiledDefinition {
  readonly entity: string;
  readonly definition: DataSetDefinition;
  /** Columns that features read, each once. */
  readonly columns: readonly string[];
  /** Columns that the identity of a row is made of; `file` is the name of the row's file and always there. */
  readonly identityColumns: readonly string[];
  readonly identitiesOf: (table: DataTable) => RecordIdentity[];
  /** The registered functions, and those that count words in these records; as `prepare` gives them for the records it makes. */
  readonly functionsFor: (valuesOf: ValuesOf) => MatchModelFunctions;
  /** All that depends on the data themselves. */
  readonly prepare: (rows: readonly DataRow[]) => PreparedRows;
  /** The same of rows by their columns; `identities` are theirs. */
  readonly prepareTable: (table: DataTable, identities: readonly RecordIdentity[]) => PreparedRows;
}

/** Rows ready for matching: records, and what was counted or chosen from them. */
export interface PreparedRows {
  /** Numbered from 1 in the order given. */
  readonly records: readonly MatchRecord[];
  readonly keyDeclarations: readonly BlockingKeyDeclaration[];
  /** Each key as a training pass: it fixes the comparisons of features made from a column that the key reads. */
  readonly passes: readonly TrainingPass[];
  /** With the frequencies counted in these records; compile or train it. */
  readonly spec: MatchModelDeclaration;
  /** Those that were given, and those that count words in these records. */
  readonly functions: MatchModelFunctions;
  readonly dates: readonly ReadDates[];
  readonly commonValues: readonly CommonValues[];
  /** Features that are made of the same columns, directly or through others. */
  readonly featureGroups: readonly (readonly string[])[];
}

/**
 * Completes a definition and checks it against the registered cleaners, comparators and predicates.
 * @throws MatchModelError with all faults at once, as JSON pointers into the definition
 */
export function compileDefinition(document: DefinitionDocument, functions: DefinitionFunctions): CompiledDefinition {
  const title = `The definition of ${document?.entity || 'an unnamed entity'}`;
  const shape = findDocumentFaults(document);
  if (shape.length > 0) throw new MatchModelError(title, shape);
  const definition = completeDefinition(document);
  const faults = faultsOf(definition, functions);
  if (faults.length > 0) throw new MatchModelError(title, faults);
  const { source, key } = definition.identity;
  return Object.freeze({
    entity: definition.entity,
    definition,
    columns: [...new Set(definition.features.flatMap(({ columns }) => columns))],
    identityColumns: [...(typeof source === 'string' ? [] : [source.column]), ...(key ? [key.column] : [])],
    identitiesOf: (table: DataTable) => identitiesOf(table, definition),
    functionsFor: (valuesOf: ValuesOf) =>
      functionsFor(definition, functions, (feature) => countWordsOf(valuesOf(feature))),
    prepare: (rows: readonly DataRow[]) => {
      const table = dataTableOf(rows);
      return prepare(table, identitiesOf(table, definition), definition, functions);
    },
    prepareTable: (table: DataTable, identities: readonly RecordIdentity[]) =>
      prepare(table, identities, definition, functions),
  });
}

function prepare(
  table: DataTable,
  identities: readonly RecordIdentity[],
  definition: DataSetDefinition,
  functions: DefinitionFunctions,
): PreparedRows {
  const cleaning: Cleaning = (steps) => knownCleaning(steps, functions);
  const { records, dates, commonValues } = makeRecords(table, identities, definition, cleaning);
  const keys = definition.keys.length > 0 ? definition.keys : chooseKeys(definition.keyParts ?? [], records, cleaning);
  const keyDeclarations = keys.map((key) => keyDeclarationOf(key, cleaning));
  return {
    records,
    keyDeclarations,
    passes: keys.map((key, i) => ({
      key: keyDeclarations[i] as BlockingKeyDeclaration,
      fixes: fixedBy(key, definition),
    })),
    spec: modelFor(records, definition),
    functions: functionsFor(definition, functions, (feature) => countWords(records, feature)),
    dates,
    commonValues,
    featureGroups: featureGroups(definition),
  };
}

/** Values of several parts are put together, each of one with each of the other. Most records state one of each. */
function keyDeclarationOf({ name, parts }: KeyDefinition, cleaning: Cleaning): BlockingKeyDeclaration {
  const keyParts = parts.map(({ feature, clean = [] }): KeyPart => {
    const cleaned = cleaning(clean);
    return {
      feature,
      textsOf: (value) => {
        const stated = statedValues(value).map(cleaned);
        return stated.includes('') ? stated.filter((text) => text !== '') : stated;
      },
    };
  });
  const [first, ...others] = keyParts.map(
    ({ feature, textsOf }) =>
      (features: Features): readonly string[] =>
        textsOf(features[feature]),
  );
  return {
    name,
    values: (features) => {
      let values = first?.(features) ?? [];
      for (let i = 0; i < others.length && values.length > 0; i++) {
        const own = others[i]?.(features) ?? [];
        values = values.flatMap((beginning) => own.map((value) => beginning + BETWEEN_PARTS + value));
      }
      return values;
    },
    among: (records) => keysByPlace(keyParts, records),
  };
}

function modelFor(records: readonly MatchRecord[], definition: DataSetDefinition): MatchModelDeclaration {
  const { entity, version, model, exchanged, countFrequenciesOf = [], countedPrior } = definition;
  const tables = countFrequenciesOf.map((feature) => [feature, sharesAmongOthers(records, feature)]);
  return {
    ...model,
    ...(exchanged && { alignment: EXCHANGED }),
    exclusive: [...model.exclusive, ...entriesAmong(records, definition)],
    entity,
    version,
    // As many matches as records: of all pairs, two in so many records.
    ...(countedPrior && { priorBits: Math.log2(2 / Math.max(3, records.length)) }),
    termFrequencies: Object.fromEntries(tables),
  };
}

const EXCHANGED = 'exchanged';

/** The registered functions, with those that a definition's own features bring. */
function functionsFor(
  { features, exchanged }: DataSetDefinition,
  { comparators, predicates, alignments }: MatchModelFunctions,
  countsOf: (feature: string) => WordCounts,
): MatchModelFunctions {
  const counted = features
    .filter(({ as }) => as !== 'date')
    .map(({ name }): [string, Comparator] => [countedComparator(name), lazily(() => rareWords(countsOf(name)))]);
  return {
    comparators: { ...comparators, ...Object.fromEntries(counted) },
    predicates,
    alignments: { ...alignments, ...(exchanged && { [EXCHANGED]: exchangedParts(...exchanged) }) },
  };
}

/** Words are counted when the first pair is compared, so only for what is compared. */
function lazily(make: () => Comparator): Comparator {
  let made: Comparator | undefined;
  return Object.assign((left: FeatureValue, right: FeatureValue) => (made ??= make())(left, right), {
    among: (values: readonly FeatureValue[]): ComparatorByPlace => {
      const comparator = (made ??= make());
      return (
        comparator.among?.(values) ??
        ((left, right) => comparator(values[left] as FeatureValue, values[right] as FeatureValue))
      );
    },
  });
}

function knownCleaning(steps: readonly string[], { cleaners }: DefinitionFunctions): (text: string) => string {
  const clean = cleaningOf(steps, cleaners);
  if (typeof clean !== 'function') throw new TypeError(`${clean.unknown.join(', ')} is not registered`);
  return clean;
}

function faultsOf(definition: DataSetDefinition, functions: DefinitionFunctions): FieldFault[] {
  const faults: FieldFault[] = [];
  const names = new Set<string>();
  const checkSteps = (steps: readonly string[], pointer: string): void => {
    const clean = cleaningOf(steps, functions.cleaners);
    if (typeof clean === 'function') return;
    const detail = clean.unknown
      .map((name) => unknownName('cleaner', name, Object.keys(functions.cleaners)))
      .join('; ');
    faults.push({ pointer, code: 'unknown', detail });
  };
  definition.features.forEach(({ name, columns, clean }, i) => {
    const pointer = `/features/${i}`;
    if (names.has(name))
      faults.push({ pointer: `${pointer}/name`, code: 'duplicate', detail: `${name} is used twice` });
    if (columns.length === 0)
      faults.push({ pointer: `${pointer}/columns`, code: 'empty', detail: 'a feature reads a column' });
    names.add(name);
    checkSteps(clean, `${pointer}/clean`);
  });
  const checkFeature = (name: string, pointer: string): void => {
    if (!names.has(name)) faults.push({ pointer, code: 'unknown', detail: unknownName('feature', name, [...names]) });
  };
  if (definition.keys.length === 0 && definition.keyParts?.length === 0)
    faults.push({ pointer: '/keys', code: 'empty', detail: 'at least one key is needed, or a field that makes keys' });
  definition.keys.forEach(({ parts }, i) => {
    if (parts.length === 0) faults.push({ pointer: `/keys/${i}/parts`, code: 'empty', detail: 'a key has parts' });
    parts.forEach(({ feature, clean = [] }, j) => {
      checkFeature(feature, `/keys/${i}/parts/${j}/feature`);
      checkSteps(clean, `/keys/${i}/parts/${j}/clean`);
    });
  });
  definition.model.comparisons.forEach(({ feature }, i) => checkFeature(feature, `/model/comparisons/${i}/feature`));
  definition.model.exclusive.forEach(({ feature }, i) => checkFeature(feature, `/model/exclusive/${i}/feature`));
  definition.countFrequenciesOf?.forEach((feature, i) => checkFeature(feature, `/countFrequenciesOf/${i}`));
  const none: WordCounts = { records: 0, recordsWith: () => 0 };
  const inModel = findModelFaults(
    modelFor([], definition),
    functionsFor(definition, functions, () => none),
  ).filter(({ pointer }) => !/^\/(entity|version)$/.test(pointer));
  return [...faults, ...inModel.map((fault) => ({ ...fault, pointer: `/model${fault.pointer}` }))];
}
