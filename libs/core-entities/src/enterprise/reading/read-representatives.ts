import { nameIn } from '../../reading/read-name';
import { readPersonNumber } from '../../reading/read-party';
import { PERIOD_MEMBERS, readPeriod, type StatedPeriod } from '../../periods/read-period';
import { type RawObject, readObject } from '../../reading/read-raw';
import type { RecordReader } from '../../reading/record-reader';

/** Of a personal number `nationalId` tells, of others scheme and value. */
export interface Representative extends StatedPeriod {
  readonly fullName?: string;
  readonly nationalId?: string;
  readonly scheme?: string;
  readonly value?: string;
  readonly title?: string;
}

export const REPRESENTATIVE_MEMBERS: ReadonlySet<string> = new Set([
  'fullName',
  'nationalId',
  'scheme',
  'value',
  'title',
  ...PERIOD_MEMBERS,
]);

/** Reads and sets the legal representatives; an item that names nobody is left out. */
export function readRepresentatives(reader: RecordReader): readonly Representative[] {
  const representatives: Representative[] = [];
  reader.list('legalRepresentatives').forEach((item, index) => {
    const object = readObject(item, `legalRepresentatives/${index}`, reader.log);
    const representative = object === undefined ? undefined : readRepresentative(object, reader);
    if (representative !== undefined) representatives.push(representative);
  });
  return reader.set('legalRepresentatives', representatives) ?? [];
}

function readRepresentative(object: RawObject, { context }: RecordReader): Representative | undefined {
  object.noteUnknown(REPRESENTATIVE_MEMBERS);
  const fullName = nameIn(object, 'fullName', context);
  const number = readPersonNumber(object, context);
  const title = object.text('title');
  const period = readPeriod(object);
  if (fullName === undefined && number === undefined) return undefined;
  return {
    ...(fullName === undefined ? {} : { fullName }),
    ...number,
    ...(title === undefined ? {} : { title }),
    ...period,
  };
}
