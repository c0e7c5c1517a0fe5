import type { RecordIdentifier } from '@sogoc/golden';

import type { IdentifierDeclaration } from '../declaration/entity-declaration';
import { PERIOD_MEMBERS, readPeriod, type StatedPeriod } from './read-period';
import { readObject } from '../reading/read-raw';
import type { RecordReader } from '../reading/record-reader';

/** A number that the thing had before, as its source states it. */
export interface FormerIdentifier extends StatedPeriod {
  readonly scheme: string;
  readonly value: string;
}

const MEMBERS: ReadonlySet<string> = new Set(['scheme', 'value', ...PERIOD_MEMBERS]);

/** Reads and sets `formerIdentifiers`: numbers of any scheme that the entity declares. */
export function readFormerIdentifiers(
  reader: RecordReader,
  declared: readonly IdentifierDeclaration[],
): readonly FormerIdentifier[] {
  const former: FormerIdentifier[] = [];
  reader.list('formerIdentifiers').forEach((item, index) => {
    const object = readObject(item, `formerIdentifiers/${index}`, reader.log);
    if (object === undefined) return;
    object.noteUnknown(MEMBERS);
    const [scheme, text] = [object.text('scheme')?.toLowerCase(), object.text('value')];
    const declaration = declared.find((known) => known.scheme === scheme);
    if (declaration === undefined) {
      object.log.note(scheme === undefined ? 'SCHEME_MISSING' : 'SCHEME_UNKNOWN', object.pathOf('scheme'));
      return;
    }
    const value = text === undefined ? undefined : declaration.canonical(text);
    if (value === undefined) object.log.note('UNREADABLE_VALUE', object.pathOf('value'));
    else former.push({ scheme: declaration.scheme, value, ...readPeriod(object) });
  });
  return reader.set('formerIdentifiers', former) ?? [];
}

/** Numbers that are stated as former ones beside those that are stated as current ones. */
export function withFormerIdentifiers(
  current: readonly RecordIdentifier[],
  former: readonly FormerIdentifier[],
): readonly RecordIdentifier[] {
  const known = new Set(current.map(({ scheme, value }) => `${scheme} ${value}`));
  const added = former.filter(({ scheme, value }) => !known.has(`${scheme} ${value}`));
  return [...current, ...added.map(({ scheme, value }): RecordIdentifier => ({ scheme, value, status: 'superseded' }))];
}
