import { existsSync } from 'node:fs';

import type { EntityDeclaration, EntityRegistry, SourceProfile } from '@sogoc/core-entities';
import { SourceRepository } from '@sogoc/persistence';
import type { StandaloneRegistry } from '@sogoc/registry';

import { CommandFailure, wrongUse } from '../command-line/errors';
import { checkLine } from './check-line';
import { CheckTally, type CheckReport } from './check-tally';
import { readLines } from './read-lines';

export interface CheckQuestion {
  readonly file: string;
  readonly source: string;
  /** May be left out for a source of one collection. */
  readonly collection?: string;
  readonly samples: number;
  readonly showsValues: boolean;
  /** RFC 3339: when the records would be received. */
  readonly receivedAt: string;
}

/**
 * Checks every line as intake and standardisation would, by the source's entry in the catalogue, and stores nothing. Fails with a sentence
 * when source and collection do not go together.
 */
export async function checkFile(
  registry: StandaloneRegistry,
  entities: EntityRegistry,
  { file, source, collection, samples, showsValues, receivedAt }: CheckQuestion,
): Promise<CheckReport> {
  if (file !== '-' && !existsSync(file)) throw new CommandFailure(`${file} does not exist.`);
  const entry = await registry.get(SourceRepository).find(source);
  if (entry === undefined) throw wrongUse(`The catalogue has no source ${source}.`);
  const declaration = declarationOf(entities, entry.collections, collection);
  const context = { observedAt: receivedAt, habits: entry.habits as SourceProfile };
  const tally = new CheckTally(samples, showsValues);
  for await (const { number, text } of readLines(file)) tally.add(number, checkLine(text, declaration, context));
  return tally.report();
}

function declarationOf(
  entities: EntityRegistry,
  collections: readonly string[],
  asked: string | undefined,
): EntityDeclaration {
  const [only, ...others] = collections;
  const collection = asked ?? (others.length === 0 ? only : undefined);
  if (collection === undefined) throw wrongUse(`Say which with --collection: ${collections.join(', ')}.`);
  const entity = collections.includes(collection) ? entities.entityByCollection(collection) : undefined;
  if (entity === undefined)
    throw wrongUse(`The source is registered for ${collections.join(', ')} and not for ${collection}.`);
  return entity.declaration;
}
