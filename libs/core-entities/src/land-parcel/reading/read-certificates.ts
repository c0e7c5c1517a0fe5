import { parseCertificateSerial, parsePartialDate, type ParsedCertificateSerial } from '@sogoc/vietnam';
import { readObject } from '../../reading/read-raw';
import type { RecordReader } from '../../reading/record-reader';

export interface Certificate {
  readonly serial?: string;
  readonly bookNumber?: string;
  readonly issuedOn?: string;
}

/** Source: Circular 10/2024/TT-BTNMT, in force since this day. */
const FORM_2025_FROM = '2025-01-01';

const NO_SERIAL: ParsedCertificateSerial = { findings: [] };
const MEMBERS: ReadonlySet<string> = new Set(['serial', 'bookNumber', 'issuedOn']);

/** Reads and sets the certificates; an item with neither serial nor book number is left out. */
export function readCertificates(reader: RecordReader): readonly Certificate[] {
  const certificates: Certificate[] = [];
  reader.list('certificates').forEach((item, index) => {
    const object = readObject(item, `certificates/${index}`, reader.log);
    if (object === undefined) return;
    object.noteUnknown(MEMBERS);
    const serialText = object.text('serial');
    const { value: serial, form } =
      serialText === undefined
        ? NO_SERIAL
        : object.log.keep(parseCertificateSerial(serialText, object.pathOf('serial')));
    const bookNumber = object.text('bookNumber')?.toUpperCase();
    const dateText = object.text('issuedOn');
    const { observedAt, habits } = reader.context;
    const date = { observedAt, padsUnknown: habits.padsDates === true };
    const issuedOn =
      dateText === undefined
        ? undefined
        : object.log.keep(parsePartialDate(dateText, date, object.pathOf('issuedOn'))).value;
    if (form === 'form-2025' && issuedOn !== undefined && issuedOn < FORM_2025_FROM.slice(0, issuedOn.length))
      object.log.note('CERTIFICATE_FORM_TOO_EARLY', object.pathOf('issuedOn'));
    if (serial === undefined && bookNumber === undefined) return;
    certificates.push({
      ...(serial === undefined ? {} : { serial }),
      ...(bookNumber === undefined ? {} : { bookNumber }),
      ...(issuedOn === undefined ? {} : { issuedOn }),
    });
  });
  return reader.set('certificates', certificates) ?? [];
}
