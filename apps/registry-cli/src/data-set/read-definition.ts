import { existsSync } from 'node:fs';

import { coreRegistry, type CompiledEntity } from '@sogoc/core-entities';
import {
  compileDefinition,
  standardCleaners,
  standardComparators,
  type MatchModelFunctions,
  type ValuesOf,
  type CompiledDefinition,
  type DefinitionDocument,
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
      /** As the command line gave it. */
      readonly given: string;
      readonly name: string;
      readonly columns: readonly string[];
      readonly entity: CompiledEntity;
    }
  | {
      readonly kind: 'file';
      readonly given: string;
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
    return { kind: 'shipped', given: name, name: entity.declaration.entity, columns, entity };
  }
  if (!existsSync(name)) {
    const shipped = coreRegistry.entities.map(({ declaration }) => declaration.entity).join(', ');
    throw wrongUse(`${name} is neither a file nor one of ${shipped}: --definition takes either.`);
  }
  const compiled = compileFile(name);
  return { kind: 'file', given: name, name: compiled.entity, columns: compiled.columns, compiled };
}

/** The JSON file at that path; the shipped entities are not looked at. */
export const compileFile = (path: string): CompiledDefinition =>
  compileDefinition(parse(path) as DefinitionDocument, FUNCTIONS);

function parse(path: string): unknown {
  try {
    return JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof SyntaxError) throw wrongUse(`${path} is not JSON: ${error.message.split('\n')[0]}.`);
    throw error;
  }
}

/** The functions that a definition's model names, with what is counted in the records for those that count. */
export function functionsOf(definition: Definition, valuesOf: ValuesOf): MatchModelFunctions {
  if (definition.kind === 'file') return definition.compiled.functionsFor(valuesOf);
  const { comparators, predicates, alignments } = definition.entity.declaration;
  return { comparators: { ...standardComparators, ...comparators }, predicates, alignments };
}
