import type { StandardisedRecord } from '../declaration/entity-declaration';
import type { RelationEnding } from '../declaration/relation-declaration';
import type { Holder } from './reading/read-holders';
import type { ParcelEventStatement } from './reading/read-parcel-events';

type Attributes = Readonly<Record<string, unknown>>;

/** Events that close a parcel, by the status that it has then. */
const CLOSING: ReadonlyMap<string, readonly string[]> = new Map([
  ['split', ['split', 'split-merge']],
  ['merged', ['merge', 'split-merge']],
  ['recovered', ['recovery', 'partial-recovery']],
]);

/** A parcel of such a status is no more, or nobody's but the State's (Land Law 31/2024/QH15 art. 81 to 86, 220). */
export const CLOSED_STATUSES: readonly string[] = [...CLOSING.keys()];

/** Events by which a parcel passes from its holders to others. */
const PASSING: ReadonlySet<string> = new Set([
  ...['transfer', 'exchange', 'auction', 'judgment', 'capital-contribution', 'reorganisation', 'inheritance', 'gift'],
  ...['recovery', 'split', 'merge', 'split-merge'],
]);

/** Whoever held a parcel that is closed holds it no more; recovered land is held by a body of the State from then on. */
export function holdingEnds(attributes: Attributes): RelationEnding | undefined {
  const status = String(attributes.status ?? '');
  if (!CLOSED_STATUSES.includes(status)) return undefined;
  const since = lastDate(eventsOf(attributes), new Set(CLOSING.get(status)));
  return {
    ...(since !== undefined && { since }),
    attribute: 'status',
    isAfter: (party) =>
      status === 'recovered' &&
      (party.role === 'manager' || isOfState(party, attributes) || isLater(party.validFrom, since)),
  };
}

const isLater = (validFrom: string | undefined, since: string | undefined): boolean =>
  validFrom !== undefined && since !== undefined && validFrom >= since;

function isOfState({ name, value }: { readonly name?: string; readonly value?: string }, { holders }: Attributes) {
  return ((holders ?? []) as readonly Holder[]).some(
    (holder) => holder.kind === 'state' && (value === undefined ? holder.name === name : holder.value === value),
  );
}

/** Days of events that one version tells of and the version before it did not, by which its holders changed. */
export function turnedOver(type: string, before: StandardisedRecord, after: StandardisedRecord): readonly string[] {
  if (type !== 'holder') return [];
  const nameOf = ({ type: kind, date }: ParcelEventStatement): string => `${kind} ${date}`;
  const known = new Set(eventsOf(before.attributes).map(nameOf));
  return eventsOf(after.attributes).flatMap((event) =>
    event.date !== undefined && PASSING.has(event.type ?? '') && !known.has(nameOf(event)) ? [event.date] : [],
  );
}

const eventsOf = ({ events }: Attributes): readonly ParcelEventStatement[] =>
  (events ?? []) as readonly ParcelEventStatement[];

function lastDate(events: readonly ParcelEventStatement[], kinds: ReadonlySet<string>): string | undefined {
  return events
    .flatMap(({ type = '', date }) => (date !== undefined && kinds.has(type) ? [date] : []))
    .sort()
    .at(-1);
}
