import type { EntityRegistry } from '@sogoc/core-entities';
import { ForbiddenError, type Grant, grantCovers } from '@sogoc/access';
import { InvalidRequestError } from '@sogoc/platform';
import type { ExplanationRepository, Transaction } from '@sogoc/persistence';
import { CollectionNotFoundError } from '@sogoc/access';
import { isUuid } from '@sogoc/kernel';

import { GoldenRecordNotFoundError, GoldenRecordRetiredError, RecordNotFoundError } from '../finding-by-id/errors';
import { RecordNotLiveError } from './errors';

export type ExplanationSide =
  | { readonly goldenId: string }
  | { readonly recordId: string }
  | { readonly source: string; readonly recordKey: string; readonly collection?: string };

/** A side as it stands: a golden's records, or one record of it. */
export interface FoundSide {
  readonly entity: string;
  readonly goldenId: string;
  readonly recordNumbers: readonly number[];
}

/** Of a golden with more records the first so many are compared. */
export const MOST_MEMBERS = 50;

/** Where sides are sought, and for whom. */
export interface SideSearch {
  readonly tx: Transaction;
  readonly places: ExplanationRepository;
  readonly entities: EntityRegistry;
  readonly caller: Grant;
}

/**
 * Finds a side; an absorbed id leads to the golden record that carries it. `wanted` is the entity of the other side, for a record key
 * that the source uses in several collections. Throws when there is none, or none that is live; what is in a collection that the key
 * is not for is not there.
 */
export async function findSide(
  search: SideSearch,
  side: ExplanationSide,
  pointer: string,
  wanted?: string,
): Promise<FoundSide> {
  if ('goldenId' in side) return findGolden(search, side.goldenId);
  if ('recordId' in side) return findRecord(search, side.recordId);
  const { source, recordKey, collection } = side;
  const named = collection === undefined ? undefined : entityOf(search, collection);
  const found = await search.places.recordPlaces(search.tx, source, recordKey);
  const open = found.filter(({ entity }) => isOpen(search, entity) && (named === undefined || entity === named));
  const fitting = open.length > 1 ? open.filter(({ entity }) => entity === wanted) : open;
  if (open.length > 1 && fitting.length === 0) throw ambiguous(pointer);
  const [record] = fitting;
  if (record === undefined) throw new RecordNotFoundError();
  if (record.goldenId === null) throw new RecordNotLiveError();
  return { entity: record.entity, goldenId: record.goldenId, recordNumbers: [record.recordNumber] };
}

async function findGolden(search: SideSearch, goldenId: string): Promise<FoundSide> {
  const { tx, places } = search;
  const place = isUuid(goldenId) ? await places.goldenPlace(tx, goldenId.toLowerCase()) : undefined;
  if (place === undefined || !isOpen(search, place.entity)) throw new GoldenRecordNotFoundError();
  if (place.carriedId === null) throw new GoldenRecordRetiredError();
  const recordNumbers = await places.memberNumbers(tx, place.carriedId, MOST_MEMBERS);
  return { entity: place.entity, goldenId: place.carriedId, recordNumbers };
}

async function findRecord(search: SideSearch, recordId: string): Promise<FoundSide> {
  const place = await search.places.recordPlace(search.tx, Number(recordId));
  if (place === undefined || !isOpen(search, place.entity)) throw new RecordNotFoundError();
  if (place.goldenId === null) throw new RecordNotLiveError();
  return { entity: place.entity, goldenId: place.goldenId, recordNumbers: [place.recordNumber] };
}

function isOpen({ entities, caller }: SideSearch, entity: string): boolean {
  const compiled = entities.entityByName(entity);
  return compiled !== undefined && grantCovers(caller, compiled.declaration.collection);
}

function entityOf({ entities, caller }: SideSearch, collection: string): string {
  if (!grantCovers(caller, collection)) throw new ForbiddenError();
  const entity = entities.entityByCollection(collection)?.declaration.entity;
  if (entity === undefined) throw new CollectionNotFoundError();
  return entity;
}

function ambiguous(pointer: string): InvalidRequestError {
  const detail = 'The source has records of this key in several collections: name the collection.';
  return new InvalidRequestError([{ pointer: `${pointer}/collection`, code: 'ambiguous-record', detail }]);
}
