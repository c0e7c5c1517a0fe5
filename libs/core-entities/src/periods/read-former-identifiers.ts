import type { RecordIdentifier } from '@sogoc/golden';

import type { IdentifierDeclaration } from '../declaration/entity-declaration';
import { PERIOD_MEMBERS, readPeriod, type StatedPeriod } from './read-period';
import { periodOf } from './stated-party';
import { type RawObject, readObject } from '../reading/read-raw';
import type { RecordReader } from '../reading/record-reader';

/** A number with its time, as its source states it. */
export interface NumberedPeriod extends StatedPeriod {
  readonly scheme: string;
  readonly value: string;
}

/** A number that the thing had before. */
export type FormerIdentifier = NumberedPeriod;

export const FORMER_IDENTIFIER_MEMBERS: ReadonlySet<string> = new Set(['scheme', 'value', ...PERIOD_MEMBERS]);

/** Reads and sets `formerIdentifiers`: numbers of any scheme that the entity declares. */
export function readFormerIdentifiers(
  reader: RecordReader,
  declared: readonly IdentifierDeclaration[],
): readonly FormerIdentifier[] {
  return readNumbers(reader, 'formerIdentifiers', declared);
}

/** Reads and sets `identifierPeriods`: since when, till when and by which act numbers are the thing's. They say nothing of its other numbers. */
export function readIdentifierPeriods(
  reader: RecordReader,
  declared: readonly IdentifierDeclaration[],
): readonly NumberedPeriod[] {
  return readNumbers(reader, 'identifierPeriods', declared);
}

function readNumbers(
  reader: RecordReader,
  attribute: 'formerIdentifiers' | 'identifierPeriods',
  declared: readonly IdentifierDeclaration[],
): readonly NumberedPeriod[] {
  const numbers: NumberedPeriod[] = [];
  reader.list(attribute).forEach((item, index) => {
    const object = readObject(item, `${attribute}/${index}`, reader.log);
    const number = object === undefined ? undefined : readNumbered(object, declared);
    if (number !== undefined) numbers.push(number);
  });
  return reader.set(attribute, numbers) ?? [];
}

function readNumbered(object: RawObject, declared: readonly IdentifierDeclaration[]): NumberedPeriod | undefined {
  object.noteUnknown(FORMER_IDENTIFIER_MEMBERS);
  const [scheme, text] = [object.text('scheme')?.toLowerCase(), object.text('value')];
  const declaration = declared.find((known) => known.scheme === scheme);
  if (declaration === undefined) {
    object.log.note(scheme === undefined ? 'SCHEME_MISSING' : 'SCHEME_UNKNOWN', object.pathOf('scheme'));
    return undefined;
  }
  const value = text === undefined ? undefined : declaration.canonical(text);
  if (value !== undefined) return { scheme: declaration.scheme, value, ...readPeriod(object) };
  object.log.note('UNREADABLE_VALUE', object.pathOf('value'));
  return undefined;
}

/** Numbers that are stated as former ones beside those that are stated as current ones, each with its time where that is stated. */
export function withFormerIdentifiers(
  current: readonly RecordIdentifier[],
  former: readonly FormerIdentifier[],
  periods: readonly NumberedPeriod[] = [],
): readonly RecordIdentifier[] {
  if (former.length === 0 && periods.length === 0) return current;
  const known = new Set(current.map(nameOf));
  const added = former.filter((number) => !known.has(nameOf(number)));
  const all = [
    ...current,
    ...added.map(({ scheme, value }): RecordIdentifier => ({ scheme, value, status: 'superseded' })),
  ];
  const times = new Map([...former, ...periods].map((number) => [nameOf(number), periodOf(number)]));
  return times.size === 0 ? all : all.map((identifier) => ({ ...identifier, ...times.get(nameOf(identifier)) }));
}

const nameOf = ({ scheme, value }: Pick<NumberedPeriod, 'scheme' | 'value'>): string => `${scheme} ${value}`;
