import { parseCertificateSerial, parsePartialDate } from '@sogoc/vietnam';
import { readObject } from '../reading/read-raw';
import type { RecordReader } from '../reading/record-reader';

export interface Certificate {
  readonly serial?: string;
  readonly bookNumber?: string;
  readonly issuedOn?: string;
}

const MEMBERS: ReadonlySet<string> = new Set(['serial', 'bookNumber', 'issuedOn']);

/** Reads and sets the certificates; an item with neither serial nor book number is left out. */
export function readCertificates(reader: RecordReader): readonly Certificate[] {
  const certificates: Certificate[] = [];
  reader.list('certificates').forEach((item, index) => {
    const object = readObject(item, `certificates/${index}`, reader.log);
    if (object === undefined) return;
    object.noteUnknown(MEMBERS);
    const serialText = object.text('serial');
    const serial =
      serialText === undefined
        ? undefined
        : object.log.keep(parseCertificateSerial(serialText, object.pathOf('serial'))).value;
    const bookNumber = object.text('bookNumber')?.toUpperCase();
    const dateText = object.text('issuedOn');
    const date = { observedAt: reader.context.observedAt };
    const issuedOn =
      dateText === undefined
        ? undefined
        : object.log.keep(parsePartialDate(dateText, date, object.pathOf('issuedOn'))).value;
    if (serial === undefined && bookNumber === undefined) return;
    certificates.push({
      ...(serial === undefined ? {} : { serial }),
      ...(bookNumber === undefined ? {} : { bookNumber }),
      ...(issuedOn === undefined ? {} : { issuedOn }),
    });
  });
  return reader.set('certificates', certificates) ?? [];
}
