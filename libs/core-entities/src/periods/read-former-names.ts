import { type RawObject, readObject, readText } from '../reading/read-raw';
import type { RecordReader } from '../reading/record-reader';
import { PERIOD_MEMBERS, readPeriod, type StatedPeriod } from './read-period';

/** A name that was borne before: the name alone, or with its time. */
export type FormerName = string | (StatedPeriod & { readonly name: string });

const MEMBERS: ReadonlySet<string> = new Set(['name', ...PERIOD_MEMBERS]);

/** Reads and sets `formerNames`; `canonical` spells one. */
export function readFormerNames(
  reader: RecordReader,
  canonical: (text: string, path: string, object: RawObject) => string | undefined,
): readonly FormerName[] {
  const names = new Map<string, FormerName>();
  reader.list('formerNames').forEach((item, index) => {
    const former = readFormerName(reader, item, `formerNames/${index}`, canonical);
    if (former !== undefined) names.set(nameOfFormer(former), former);
  });
  return reader.set('formerNames', [...names.values()]) ?? [];
}

function readFormerName(
  reader: RecordReader,
  item: unknown,
  path: string,
  canonical: (text: string, path: string, object: RawObject) => string | undefined,
): FormerName | undefined {
  if (typeof item !== 'object') {
    const text = readText(item, path, reader.log);
    return text === undefined ? undefined : canonical(text, path, reader);
  }
  const object = readObject(item, path, reader.log);
  if (object === undefined) return undefined;
  object.noteUnknown(MEMBERS);
  const text = object.text('name');
  const name = text === undefined ? undefined : canonical(text, object.pathOf('name'), object);
  const period = readPeriod(object);
  if (name === undefined) return undefined;
  return Object.keys(period).length === 0 ? name : { name, ...period };
}

export const nameOfFormer = (former: FormerName): string => (typeof former === 'string' ? former : former.name);

/** The names of an attribute that holds former ones. */
export function formerNamesOf(attributes: Readonly<Record<string, unknown>>): readonly string[] {
  return ((attributes.formerNames ?? []) as readonly FormerName[]).map(nameOfFormer);
}
