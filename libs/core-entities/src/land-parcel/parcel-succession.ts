import { areasAddUp, formatCadastralTriple, isCodeSet, partsExceedWhole } from '@sogoc/vietnam';

import type { StatedRelation } from '../declaration/relation-declaration';
import type { FormerIdentifier } from '../periods/read-former-identifiers';
import { withoutSeries } from './land-parcel-features';
import type { Predecessor } from './reading/read-derived-from';
import type { ParcelEventStatement } from './reading/read-parcel-events';

type Attributes = Readonly<Record<string, unknown>>;

/** A relation to a parcel that is named by its code or its place in the maps. */
export function parcelRelation(type: string, parcel: Predecessor, attribute: string): StatedRelation {
  const stated = { type, attribute, role: type };
  if (typeof parcel === 'string') return { ...stated, scheme: 'parcel-code', value: parcel };
  const value = tripleOf(parcel);
  return value === undefined ? stated : { ...stated, scheme: 'cadastral-triple', value };
}

function tripleOf(parcel: Exclude<Predecessor, string>): string | undefined {
  const { codeSet, communeCode, mapSeries = '', mapSheet, parcelNumber } = parcel;
  if (codeSet === undefined || !isCodeSet(codeSet) || communeCode === undefined) return undefined;
  if (mapSheet === undefined || parcelNumber === undefined) return undefined;
  return formatCadastralTriple({ codeSet, communeCode, mapSeries, mapSheet, parcelNumber });
}

/**
 * What events say of other parcels: of those that were there before, that this one came of them when it is among what came out; of
 * those that came out, that they came of this one when it was there before.
 */
export function eventRelations(attributes: Attributes): StatedRelation[] {
  return ((attributes.events ?? []) as readonly ParcelEventStatement[]).flatMap((event, index) => {
    const { type = 'event', date, act, inputs = [], outputs = [] } = event;
    if (keepsParcel(event)) return [];
    const [wasThere, cameOut] = [inputs, outputs].map((parcels) =>
      parcels.some((parcel) => isItself(parcel, attributes)),
    );
    const others = (parcels: readonly Predecessor[]) => parcels.filter((parcel) => !isItself(parcel, attributes));
    const time = { ...(date === undefined ? {} : { validFrom: date }), ...(act === undefined ? {} : { act }) };
    const related = (kind: string, parcels: readonly Predecessor[]): StatedRelation[] =>
      parcels.map((parcel) => ({ ...parcelRelation(kind, parcel, `events/${index}`), role: type, ...time }));
    return [
      ...(cameOut === true || wasThere !== true ? related('predecessor-parcel', others(inputs)) : []),
      ...(wasThere === true ? related('successor-parcel', others(outputs)) : []),
    ];
  });
}

/** Events after which a parcel is the same, under other numbers: before and after there is one. */
const KEEPING: ReadonlySet<string> = new Set(['renumbering', 'unit-change', 're-survey', 'certificate-exchange']);

function keepsParcel({ type = '', inputs = [], outputs = [] }: ParcelEventStatement): boolean {
  return KEEPING.has(type) && inputs.length <= 1 && outputs.length <= 1;
}

/** The numbers that a parcel had before events that kept it: codes and triples. */
export function formerNumbersBy(
  events: readonly ParcelEventStatement[],
): readonly Pick<FormerIdentifier, 'scheme' | 'value'>[] {
  return events.filter(keepsParcel).flatMap(({ inputs = [] }) =>
    inputs.flatMap((parcel) => {
      const { scheme, value } = parcelRelation('', parcel, '');
      return scheme === undefined || value === undefined ? [] : [{ scheme, value }];
    }),
  );
}

function isItself(parcel: Predecessor, attributes: Attributes): boolean {
  if (typeof parcel === 'string') return parcel === attributes.parcelCode;
  const [named, own] = [parcel, attributes as Exclude<Predecessor, string>].map(tripleOf);
  return named !== undefined && own !== undefined && withoutSeries(named) === withoutSeries(own);
}

/**
 * Whether a parcel that is active beside its parts is what they left of it: an event says so, or it and the parts are together as
 * large as it was.
 */
export function isRemainder(whole: Attributes, parts: readonly Attributes[]): boolean {
  const events = [whole, ...parts].flatMap(({ events }) => (events ?? []) as readonly ParcelEventStatement[]);
  if (events.some((event) => keeps(event, whole))) return true;
  const areas = parts.map(({ area }) => area);
  const { area } = whole;
  if (typeof area !== 'number' || !areas.every((part) => typeof part === 'number')) return false;
  return statedAreas(whole, parts).some((before) => areasAddUp([before], [area, ...(areas as number[])]));
}

/** The parcel was there before, and is among what came out. */
function keeps({ inputs = [], outputs = [] }: ParcelEventStatement, whole: Attributes): boolean {
  return [inputs, outputs].every((parcels) => parcels.some((parcel) => isItself(parcel, whole)));
}

/** A single successor may be the same ground surveyed anew, which corrects its area. Parts may tell how large the whole once was. */
export function areasExceed(whole: Attributes, parts: readonly Attributes[]): boolean {
  const areas = parts.flatMap(({ area }) => (typeof area === 'number' ? [area] : []));
  const { area } = whole;
  if (typeof area !== 'number' || areas.length < 2) return false;
  return partsExceedWhole(Math.max(area, ...statedAreas(whole, parts)), areas);
}

/** The areas that parts give for what they came of; of several only that of the parcel itself counts. */
function statedAreas(whole: Attributes, parts: readonly Attributes[]): number[] {
  return parts.flatMap(({ derivedFrom = [], events = [] }) => {
    const named = [
      ...(derivedFrom as readonly Predecessor[]),
      ...(events as readonly ParcelEventStatement[]).flatMap(({ inputs = [] }) => inputs),
    ];
    const own = named.filter((parcel) => named.length === 1 || isItself(parcel, whole));
    return own.flatMap((parcel) => (typeof parcel === 'string' ? [] : (parcel.area ?? [])));
  });
}
