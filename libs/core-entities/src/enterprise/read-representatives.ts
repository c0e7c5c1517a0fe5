import { parseNationalId } from '@sogoc/vietnam';
import { nameOf } from '../reading/read-name';
import { readObject } from '../reading/read-raw';
import type { RecordReader } from '../reading/record-reader';

export interface Representative {
  readonly fullName?: string;
  readonly nationalId?: string;
  readonly title?: string;
}

const MEMBERS: ReadonlySet<string> = new Set(['fullName', 'nationalId', 'title']);

/** Reads and sets the legal representatives; an item that names nobody is left out. */
export function readRepresentatives(reader: RecordReader): readonly Representative[] {
  const representatives: Representative[] = [];
  reader.list('legalRepresentatives').forEach((item, index) => {
    const object = readObject(item, `legalRepresentatives/${index}`, reader.log);
    if (object === undefined) return;
    object.noteUnknown(MEMBERS);
    const nameText = object.text('fullName');
    const fullName =
      nameText === undefined ? undefined : nameOf(nameText, object.pathOf('fullName'), object, reader.context);
    const number = object.text('nationalId');
    const nationalId =
      number === undefined
        ? undefined
        : object.log.keep(
            parseNationalId(number, { observedAt: reader.context.observedAt }, object.pathOf('nationalId')),
          ).value;
    const title = object.text('title');
    if (fullName === undefined && nationalId === undefined) return;
    representatives.push({
      ...(fullName === undefined ? {} : { fullName }),
      ...(nationalId === undefined ? {} : { nationalId }),
      ...(title === undefined ? {} : { title }),
    });
  });
  return reader.set('legalRepresentatives', representatives) ?? [];
}
