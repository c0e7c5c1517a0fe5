import { existsSync } from 'node:fs';

import { coreRegistry, type CompiledEntity } from '@sogoc/core-entities';
import {
  compileDefinition,
  standardCleaners,
  standardComparators,
  type CompiledDefinition,
  type DataSetDefinition,
} from '@sogoc/matching';

import { wrongUse } from '../command-line/errors';
import { readText } from '../command-line/read-text';

/**
 * What is resolved: one of the shipped entities, or a data set that a JSON definition describes. `columns` are what it reads of a
 * record, and what may be shown to somebody who labels pairs.
 */
export type Definition =
  | {
      readonly kind: 'shipped';
      readonly name: string;
      readonly columns: readonly string[];
      readonly entity: CompiledEntity;
    }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly columns: readonly string[];
      readonly compiled: CompiledDefinition;
    };

export const FUNCTIONS = { comparators: standardComparators, predicates: {}, cleaners: standardCleaners };

/**
 * The entity or collection of that name, else the JSON file at that path.
 * @throws MatchModelError with every fault of a file that is a definition but a wrong one
 */
export function readDefinition(name: string): Definition {
  const entity = coreRegistry.entityByName(name) ?? coreRegistry.entityByCollection(name);
  if (entity !== undefined) {
    const columns = entity.declaration.attributes.map(({ name: attribute }) => attribute);
    return { kind: 'shipped', name: entity.declaration.entity, columns, entity };
  }
  if (!existsSync(name)) {
    const shipped = coreRegistry.entities.map(({ declaration }) => declaration.entity).join(', ');
    throw wrongUse(`${name} is neither a file nor one of ${shipped}: --definition takes either.`);
  }
  const definition = shapeChecked(name, parse(name));
  const columns = [...new Set(definition.features.flatMap((feature) => feature.columns))];
  return { kind: 'file', name: definition.entity, columns, compiled: compileDefinition(definition, FUNCTIONS) };
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof SyntaxError) throw wrongUse(`${path} is not JSON: ${error.message.split('\n')[0]}.`);
    throw error;
  }
}

/** Only what compiling takes for granted is checked here: the rest has faults with pointers. */
function shapeChecked(path: string, value: unknown): DataSetDefinition {
  const definition = value as Partial<DataSetDefinition> | null;
  const faults = [
    ...(typeof definition?.entity === 'string' ? [] : ['entity (a name)']),
    ...(definition?.identity?.key?.column ? [] : ['identity.key.column (the column with the key)']),
    ...(definition?.identity?.source ? [] : ['identity.source (a name, or {"column": …})']),
    ...(isListOf(definition?.features, ['name', 'columns', 'clean'])
      ? []
      : ['features (a list of {name, columns, clean})']),
    ...(isListOf(definition?.keys, ['name', 'parts']) ? [] : ['keys (a list of {name, parts})']),
    ...(isListOf(definition?.model?.comparisons, ['name', 'feature', 'levels'])
      ? []
      : ['model.comparisons (a list of {name, feature, levels})']),
    ...(Array.isArray(definition?.model?.exclusive) ? [] : ['model.exclusive (a list, may be empty)']),
    ...(Array.isArray(definition?.model?.vetoes) ? [] : ['model.vetoes (a list, may be empty)']),
    ...(definition?.model?.thresholds ? [] : ['model.thresholds ({match, review} in bits)']),
  ];
  if (faults.length > 0) throw wrongUse(`${path} is no definition of a data set. It lacks: ${faults.join('; ')}.`);
  return definition as DataSetDefinition;
}

function isListOf(value: unknown, members: readonly string[]): boolean {
  const has = (item: unknown): boolean =>
    typeof item === 'object' && item !== null && members.every((member) => member in item);
  return Array.isArray(value) && value.every(has);
}
