import { wrongUse } from '../command-line/errors';

/** One side as `POST /v1/explanations` takes it. */
export type NamedSide =
  { readonly goldenId: string } | { readonly source: string; readonly collection: string; readonly recordKey: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NAME = /^[a-z][a-z0-9-]*$/;

/** A golden id, or a record as `source/collection/recordKey`; a key may hold slashes itself. */
export function sideOf(text: string): NamedSide {
  if (UUID.test(text)) return { goldenId: text.toLowerCase() };
  const [source = '', collection = '', ...key] = text.split('/');
  const recordKey = key.join('/');
  if (NAME.test(source) && UUID.test(collection) && recordKey === '') return { goldenId: collection.toLowerCase() };
  if (NAME.test(source) && NAME.test(collection) && recordKey !== '') return { source, collection, recordKey };
  throw wrongUse('A side is source/collection/recordKey or a golden id.');
}

/** A golden record as `collection/goldenId`. */
export function goldenOf(text: string): { readonly collection: string; readonly id: string } {
  const [collection = '', id = '', ...more] = text.split('/');
  if (!NAME.test(collection) || !UUID.test(id) || more.length > 0) {
    throw wrongUse('Give two sides, or one golden record as collection/goldenId.');
  }
  return { collection, id: id.toLowerCase() };
}
