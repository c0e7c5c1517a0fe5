import type { FieldFault, RecordIdentity } from '@sogoc/kernel';
import type { FeatureValue, MatchRecord } from '../record/match-record';
import type { BlockingKeyDeclaration } from '../blocking/blocking-key-declaration';
import type { MatchModelDeclaration } from '../model/match-model-declaration';
import type { MatchModelFunctions } from '../model/compiled-match-model';
import { findModelFaults } from '../model/find-model-faults';
import { MatchModelError } from '../model/match-model.error';
import { statedValues } from '../record/stated-values';
import { termFrequenciesOf } from '../training/term-frequencies';
import type { TrainingPass } from '../training/training-input';
import { cleaningOf, type Cleaner } from './cleaners';
import type { DataRow, DataSetDefinition, FeatureDefinition, KeyDefinition } from './data-set-definition';

export interface DefinitionFunctions extends MatchModelFunctions {
  readonly cleaners: Readonly<Record<string, Cleaner>>;
}

/** A checked definition: drives the same engine as the entities in code. */
export interface CompiledDefinition {
  readonly entity: string;
  readonly keyDeclarations: readonly BlockingKeyDeclaration[];
  /** Each key as a training pass: it fixes the comparisons of features made from a column that the key reads. */
  readonly passes: readonly TrainingPass[];
  /** Rows as records, numbered from 1 in the order given. */
  readonly recordsOf: (rows: readonly DataRow[]) => MatchRecord[];
  /** The model with the frequencies counted in these records; compile or train it. */
  readonly modelFor: (records: readonly MatchRecord[]) => MatchModelDeclaration;
}

/**
 * Checks a definition against the registered cleaners, comparators and predicates.
 * @throws MatchModelError with all faults at once, as JSON pointers into the definition
 */
export function compileDefinition(definition: DataSetDefinition, functions: DefinitionFunctions): CompiledDefinition {
  const faults = faultsOf(definition, functions);
  if (faults.length > 0)
    throw new MatchModelError(`The definition of ${definition.entity || 'an unnamed entity'}`, faults);
  const keyDeclarations = definition.keys.map((key) => keySpecOf(key, functions));
  return Object.freeze({
    entity: definition.entity,
    keyDeclarations,
    passes: definition.keys.map((key, i) => ({
      key: keyDeclarations[i] as BlockingKeyDeclaration,
      fixes: fixedBy(key, definition),
    })),
    recordsOf: (rows: readonly DataRow[]) => recordsOf(rows, definition, functions),
    modelFor: (records: readonly MatchRecord[]) => modelFor(records, definition),
  });
}

function recordsOf(
  rows: readonly DataRow[],
  definition: DataSetDefinition,
  functions: DefinitionFunctions,
): MatchRecord[] {
  const features = definition.features.map((feature) => ({ feature, clean: cleaning(feature.clean, functions) }));
  return rows.map((row, i) => {
    const identity = identityOf(row, definition);
    const stated = features.map(({ feature, clean }) => [feature.name, featureOf(row, feature, clean)] as const);
    const entry = definition.identity.onePerSource ? [[entryIn(identity.source), identity.recordKey] as const] : [];
    return { recordNumber: i + 1, identity, features: Object.fromEntries([...stated, ...entry]) };
  });
}

/** The place of a row in its source's list, which is an identifier of its own where a source lists each thing once. */
const entryIn = (source: string): string => `entry in ${source}`;

function identityOf(row: DataRow, { identity: { source, key } }: DataSetDefinition): RecordIdentity {
  return {
    source: typeof source === 'string' ? source : (row[source.column] ?? '').trim(),
    recordKey: (row[key.column] ?? '').trim(),
  };
}

function featureOf(
  row: DataRow,
  { columns, as }: FeatureDefinition,
  clean: (text: string) => string,
): FeatureValue | undefined {
  const values = columns.map((column) => clean(row[column] ?? '')).filter((value) => value !== '');
  if (values.length === 0) return undefined;
  return as === 'list' ? values : values.join(' ');
}

function keySpecOf({ name, parts }: KeyDefinition, functions: DefinitionFunctions): BlockingKeyDeclaration {
  const cleaned = parts.map(({ feature, clean = [] }) => ({ feature, clean: cleaning(clean, functions) }));
  return {
    name,
    values: (features) =>
      cleaned.reduce<readonly string[]>(
        (beginnings, { feature, clean }, i) => {
          const values = statedValues(features[feature])
            .map(clean)
            .filter((value) => value !== '');
          return beginnings.flatMap((beginning) => values.map((value) => (i === 0 ? value : `${beginning}|${value}`)));
        },
        [''],
      ),
  };
}

function fixedBy(key: KeyDefinition, { features, model }: DataSetDefinition): string[] {
  const columnsOf = (name: string): readonly string[] =>
    features.find((feature) => feature.name === name)?.columns ?? [];
  const read = new Set(key.parts.flatMap(({ feature }) => columnsOf(feature)));
  return model.comparisons
    .filter(({ feature }) => columnsOf(feature).some((column) => read.has(column)))
    .map(({ name }) => name);
}

function modelFor(
  records: readonly MatchRecord[],
  { entity, version, model, identity, countFrequenciesOf = [] }: DataSetDefinition,
): MatchModelDeclaration {
  const sources = identity.onePerSource ? [...new Set(records.map((record) => record.identity.source))].sort() : [];
  const entries = sources.map(entryIn).map((scheme) => ({ scheme, feature: scheme, typingErrors: 0 as const }));
  const tables = countFrequenciesOf.map((feature) => [feature, termFrequenciesOf(records, feature)]);
  const exclusive = [...model.exclusive, ...entries];
  return { ...model, exclusive, entity, version, termFrequencies: Object.fromEntries(tables) };
}

function cleaning(steps: readonly string[], { cleaners }: DefinitionFunctions): (text: string) => string {
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
    faults.push({ pointer, code: 'unknown', detail: `no cleaner is named ${clean.unknown.join(', ')}` });
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
    if (!names.has(name)) faults.push({ pointer, code: 'unknown', detail: `no feature is named ${name}` });
  };
  if (definition.keys.length === 0)
    faults.push({ pointer: '/keys', code: 'empty', detail: 'at least one key is needed' });
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
  const inModel = findModelFaults(modelFor([], definition), functions).filter(
    ({ pointer }) => !/^\/(entity|version)$/.test(pointer),
  );
  return [...faults, ...inModel.map((fault) => ({ ...fault, pointer: `/model${fault.pointer}` }))];
}
