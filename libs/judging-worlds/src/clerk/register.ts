import type { Draws } from '../draw/draws';
import type { JudgingCollection, JudgingRecord } from '../shape/judging-world';
import { Clerk } from './clerk';
import type { Office } from './office';

export interface Register<T> {
  readonly collection: JudgingCollection;
  readonly things: readonly T[];
  readonly idOf: (thing: T) => string;
  /** Old province in whose offices it is known. */
  readonly provincesOf: (thing: T) => readonly string[];
  /** The first year in which there can be a record of it. */
  readonly sinceOf: (thing: T) => number;
  /** Whether an office has to do with things like this one; absent: with all. */
  readonly concerns?: (office: Office, thing: T) => boolean;
  readonly write: (thing: T, clerk: Clerk) => Record<string, unknown>;
}

/** What all offices have on record, office by office. A thing that none has is not in the world. */
export function registerAll<T>(offices: readonly Office[], register: Register<T>, draws: Draws): JudgingRecord[] {
  return offices.flatMap((office) => registerAt(office, register, draws.fork(`${register.collection}/${office.code}`)));
}

function registerAt<T>(office: Office, register: Register<T>, draws: Draws): JudgingRecord[] {
  const { collection, things, idOf, provincesOf, sinceOf, concerns, write } = register;
  const records: JudgingRecord[] = [];
  for (const thing of things) {
    if (sinceOf(thing) > office.years[1] || !reaches(office, provincesOf(thing))) continue;
    if (concerns !== undefined && !concerns(office, thing)) continue;
    if (!draws.chance(office.reach)) continue;
    const times = draws.chance(office.twice) ? 2 : 1;
    for (let i = 0; i < times; i++) {
      const clerk = new Clerk(office, draws, sinceOf(thing));
      const attributes = write(thing, clerk);
      const recordKey = String(records.length + 1);
      const common = { collection, source: office.code, recordKey, observedAt: clerk.observedAt(), attributes };
      records.push({ ...common, truth: idOf(thing), labels: [...clerk.labels].sort() });
    }
  }
  return records;
}

const reaches = ({ provinces }: Office, own: readonly string[]): boolean =>
  provinces === undefined || own.some((province) => provinces.has(province));
