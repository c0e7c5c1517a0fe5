import { dateOf, readPeriod, type StatedPeriod } from '../../periods/read-period';
import type { StatedAct } from '../../declaration/relation-declaration';
import { type RawObject, readObject } from '../../reading/read-raw';
import { readWord } from '../../reading/read-word';
import type { RecordReader } from '../../reading/record-reader';
import { PARCEL_EVENT_WORDS } from './parcel-event-words';
import { type Predecessor, readNamedParcel } from './read-derived-from';

/** What happened to parcels, and which were there before and after: codes, or places in the maps. */
export interface ParcelEventStatement {
  readonly type?: string;
  readonly date?: string;
  readonly act?: StatedAct;
  readonly inputs?: readonly Predecessor[];
  readonly outputs?: readonly Predecessor[];
}

export const PARCEL_EVENT_MEMBERS: ReadonlySet<string> = new Set(['type', 'date', 'act', 'inputs', 'outputs']);

/** Reads and sets `events`; one that says neither what nor which is left out. */
export function readParcelEvents(reader: RecordReader): readonly ParcelEventStatement[] {
  const events: ParcelEventStatement[] = [];
  reader.list('events').forEach((item, index) => {
    const object = readObject(item, `events/${index}`, reader.log);
    const event = object === undefined ? undefined : readEvent(object, reader);
    if (event !== undefined) events.push(event);
  });
  return reader.set('events', events) ?? [];
}

function readEvent(object: RawObject, reader: RecordReader): ParcelEventStatement | undefined {
  object.noteUnknown(PARCEL_EVENT_MEMBERS);
  const type = readWord(object, 'type', PARCEL_EVENT_WORDS, 'UNKNOWN_WORD');
  const date = dateOf(object, 'date');
  const { act }: StatedPeriod = readPeriod(object);
  const [inputs, outputs] = [parcelsOf(object, 'inputs', reader), parcelsOf(object, 'outputs', reader)];
  if (type === undefined && inputs.length + outputs.length === 0) return undefined;
  return {
    ...(type === undefined ? {} : { type }),
    ...(date === undefined ? {} : { date }),
    ...(act === undefined ? {} : { act }),
    ...(inputs.length === 0 ? {} : { inputs }),
    ...(outputs.length === 0 ? {} : { outputs }),
  };
}

function parcelsOf(object: RawObject, member: 'inputs' | 'outputs', reader: RecordReader): readonly Predecessor[] {
  return object.list(member).flatMap((item, index) => {
    const named = readNamedParcel(reader, item, `${object.pathOf(member)}/${index}`);
    return named === undefined ? [] : [named.predecessor];
  });
}
