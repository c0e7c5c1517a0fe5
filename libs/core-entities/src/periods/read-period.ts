import { parsePartialDate } from '@sogoc/vietnam';

import type { StatedAct } from '../declaration/relation-declaration';
import { type RawObject, readObject } from '../reading/read-raw';

/** From when to when something holds, and the act by which it began to. Dates are a year, a month or a day, and may lie ahead. */
export interface StatedPeriod {
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly act?: StatedAct;
}

/** Members of an item that has a period. */
export const PERIOD_MEMBERS: readonly string[] = ['validFrom', 'validTo', 'act'];
const ACT_MEMBERS: ReadonlySet<string> = new Set(['number', 'date', 'authority']);

/** Most items state none. */
export const NO_PERIOD: StatedPeriod = Object.freeze({});

/** Reads a period. One that ends before it begins is found, and its end left out. */
export function readPeriod(object: RawObject): StatedPeriod {
  if (PERIOD_MEMBERS.every((member) => object.raw(member) === undefined)) return NO_PERIOD;
  const validFrom = dateOf(object, 'validFrom');
  const validTo = dateOf(object, 'validTo');
  const act = readAct(object);
  const isTurned = validFrom !== undefined && validTo !== undefined && validTo < validFrom.slice(0, validTo.length);
  if (isTurned) object.log.note('PERIOD_ENDS_BEFORE_IT_BEGINS', object.pathOf('validTo'));
  return {
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined || isTurned ? {} : { validTo }),
    ...(act === undefined ? {} : { act }),
  };
}

/** A date that may lie ahead: a lease ends, a certificate expires. */
export function dateOf(object: RawObject, member: string): string | undefined {
  const text = object.text(member);
  return text === undefined ? undefined : object.log.keep(parsePartialDate(text, {}, object.pathOf(member))).value;
}

/** A text is the act's number. */
function readAct(object: RawObject): StatedAct | undefined {
  const raw = object.raw('act');
  if (typeof raw === 'string') {
    const number = object.text('act');
    return number === undefined ? undefined : { number };
  }
  const act = readObject(raw, object.pathOf('act'), object.log);
  if (act === undefined) return undefined;
  act.noteUnknown(ACT_MEMBERS);
  const [number, date, authority] = [act.text('number'), dateOf(act, 'date'), act.text('authority')];
  if (number === undefined && date === undefined && authority === undefined) return undefined;
  return {
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(authority === undefined ? {} : { authority }),
  };
}
