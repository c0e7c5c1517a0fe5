import type { ExclusiveItems } from '@sogoc/golden';
import { foldDiacritics } from '@sogoc/vietnam';

import { type PartyIdentifier, readPartyIdentifier } from '../../reading/read-party';
import { PERIOD_MEMBERS, readPeriod, type StatedPeriod } from '../../periods/read-period';
import { type DroppableItems, type DroppedItem, droppedAtOf } from '../../earlier-versions/dropped-items';
import { type RawObject, readObject } from '../../reading/read-raw';
import { readWord } from '../../reading/read-word';
import type { RecordReader } from '../../reading/record-reader';
import { RESTRICTION_WORDS } from './parcel-event-words';

/** A mortgage, freeze, dispute or the like, and for whom. */
export interface Restriction extends Partial<PartyIdentifier>, StatedPeriod, DroppedItem {
  readonly type?: string;
  readonly name?: string;
  readonly note?: string;
}

export const RESTRICTION_MEMBERS: ReadonlySet<string> = new Set([
  'type',
  'scheme',
  'value',
  'name',
  'note',
  ...PERIOD_MEMBERS,
]);

/** Reads and sets `restrictions`; one without a type is left out. */
export function readRestrictions(reader: RecordReader): readonly Restriction[] {
  const restrictions: Restriction[] = [];
  reader.list('restrictions').forEach((item, index) => {
    const object = readObject(item, `restrictions/${index}`, reader.log);
    const restriction = object === undefined ? undefined : readRestriction(object, reader);
    if (restriction !== undefined) restrictions.push(restriction);
  });
  return reader.set('restrictions', restrictions) ?? [];
}

function readRestriction(object: RawObject, { context }: RecordReader): Restriction | undefined {
  object.noteUnknown(RESTRICTION_MEMBERS);
  const type = readWord(object, 'type', RESTRICTION_WORDS, 'UNKNOWN_WORD');
  const party = readPartyIdentifier(object, context.observedAt);
  const [name, note] = [object.text('name'), object.text('note')];
  const period = readPeriod(object);
  if (type === undefined) return undefined;
  return {
    type,
    ...party,
    ...(name === undefined ? {} : { name }),
    ...(note === undefined ? {} : { note }),
    ...period,
  };
}

/** Of one restriction, by its act or its party, the best source tells what became of it. */
export const ONE_RESTRICTION: ExclusiveItems = {
  placeOf: (item) => whichOf(item as Restriction),
  isSame: () => false,
  beginOf: () => undefined,
  droppedAt: droppedAtOf,
};

/** Every restriction ends. */
export const DROPPABLE_RESTRICTIONS: DroppableItems<Restriction> = {
  attribute: 'restrictions',
  canEnd: ({ validTo }) => validTo === undefined,
  isOne: (left, right) => whichOf(left) === whichOf(right),
};

function whichOf({ type, act, value, name }: Restriction): string | undefined {
  const which = act?.number ?? value ?? (name === undefined ? undefined : foldDiacritics(name));
  return which === undefined ? undefined : `${type} ${which}`;
}
