import type { Sex } from '@sogoc/vietnam';
import { nameIn } from '../../reading/read-name';
import { readPersonNumber } from '../../reading/read-party';
import { PERIOD_MEMBERS, readPeriod, type StatedPeriod } from '../../periods/read-period';
import { type RawObject, readObject } from '../../reading/read-raw';
import type { DroppedItem } from '../../earlier-versions/dropped-items';
import { readWord } from '../../reading/read-word';
import type { RecordReader } from '../../reading/record-reader';
import { RELATION_WORDS } from './relation-words';

/** A relative as stated; canonical members only. Of a personal number `nationalId` tells, of others scheme and value. */
export interface StatedRelative extends StatedPeriod, DroppedItem {
  readonly relation?: string;
  readonly nationalId?: string;
  readonly scheme?: string;
  readonly value?: string;
  readonly fullName?: string;
}

export const RELATIVE_MEMBERS: ReadonlySet<string> = new Set([
  'relation',
  'nationalId',
  'scheme',
  'value',
  'fullName',
  ...PERIOD_MEMBERS,
]);

/** What the word for a relation says about the relative's sex. */
const SEX_OF_RELATION: ReadonlyMap<string, Sex> = new Map([
  ...['father', 'husband', 'son', 'brother', 'adoptive-father'].map((relation) => [relation, 'male'] as const),
  ...['mother', 'wife', 'daughter', 'sister', 'adoptive-mother'].map((relation) => [relation, 'female'] as const),
]);

/** Reads and sets the relatives; an item that names nobody is left out. */
export function readRelatives(reader: RecordReader): readonly StatedRelative[] {
  const relatives: StatedRelative[] = [];
  reader.list('relatives').forEach((item, index) => {
    const object = readObject(item, `relatives/${index}`, reader.log);
    const relative = object === undefined ? undefined : readRelative(object, reader);
    if (relative !== undefined) relatives.push(relative);
  });
  return reader.set('relatives', relatives) ?? [];
}

function readRelative(object: RawObject, { context }: RecordReader): StatedRelative | undefined {
  object.noteUnknown(RELATIVE_MEMBERS);
  const relation = readWord(object, 'relation', RELATION_WORDS, 'UNKNOWN_WORD');
  const sex = SEX_OF_RELATION.get(relation ?? '');
  const number = readPersonNumber(object, { observedAt: context.observedAt, ...(sex && { sex }) });
  const fullName = nameIn(object, 'fullName', context);
  const period = readPeriod(object);
  if (number === undefined && fullName === undefined) return undefined;
  return {
    ...(relation === undefined ? {} : { relation }),
    ...number,
    ...(fullName === undefined ? {} : { fullName }),
    ...period,
  };
}
