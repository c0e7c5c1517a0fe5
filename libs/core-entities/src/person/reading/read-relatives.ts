import { parseNationalId, type Sex } from '@sogoc/vietnam';
import { nameOf } from '../../reading/read-name';
import { readObject } from '../../reading/read-raw';
import { readWord } from '../../reading/read-word';
import type { RecordReader } from '../../reading/record-reader';
import { RELATION_WORDS } from './person-vocabulary';

/** A relative as stated; canonical members only. */
export interface StatedRelative {
  readonly relation?: string;
  readonly nationalId?: string;
  readonly fullName?: string;
}

const MEMBERS: ReadonlySet<string> = new Set(['relation', 'nationalId', 'fullName']);

/** What the word for a relation says about the relative's sex. */
const SEX_OF_RELATION: ReadonlyMap<string, Sex> = new Map([
  ...['father', 'husband', 'son', 'brother'].map((relation) => [relation, 'male'] as const),
  ...['mother', 'wife', 'daughter', 'sister'].map((relation) => [relation, 'female'] as const),
]);

/** Reads and sets the relatives; an item that names nobody is left out. */
export function readRelatives(reader: RecordReader): readonly StatedRelative[] {
  const relatives: StatedRelative[] = [];
  reader.list('relatives').forEach((item, index) => {
    const object = readObject(item, `relatives/${index}`, reader.log);
    if (object === undefined) return;
    object.noteUnknown(MEMBERS);
    const relation = readWord(object, 'relation', RELATION_WORDS, 'UNKNOWN_WORD');
    const number = object.text('nationalId');
    const context = { observedAt: reader.context.observedAt, sex: SEX_OF_RELATION.get(relation ?? '') };
    const nationalId =
      number === undefined
        ? undefined
        : reader.log.keep(parseNationalId(number, context, object.pathOf('nationalId'))).value;
    const name = object.text('fullName');
    const fullName = name === undefined ? undefined : nameOf(name, object.pathOf('fullName'), object, reader.context);
    if (nationalId === undefined && fullName === undefined) return;
    relatives.push({
      ...(relation === undefined ? {} : { relation }),
      ...(nationalId === undefined ? {} : { nationalId }),
      ...(fullName === undefined ? {} : { fullName }),
    });
  });
  return reader.set('relatives', relatives) ?? [];
}
