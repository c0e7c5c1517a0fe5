import type { ExclusiveItems } from '@sogoc/golden';
import { parseCertificateSerial, parsePartialDate, type ParsedCertificateSerial } from '@sogoc/vietnam';
import { PERIOD_MEMBERS, readPeriod, type StatedPeriod } from '../../periods/read-period';
import { type RawObject, readObject } from '../../reading/read-raw';
import { readWord } from '../../reading/read-word';
import type { RecordReader } from '../../reading/record-reader';
import { CERTIFICATE_STATUS_WORDS } from './land-parcel-vocabulary';
import { readArea } from './read-area';
import { cadastralNumbersOf } from './read-cadastral-numbers';
import { type Holder, holdersOf } from './read-holders';

/** A certificate of land use rights. The numbers printed on it may be older than the parcel's own. */
export interface Certificate extends StatedPeriod {
  readonly serial?: string;
  readonly bookNumber?: string;
  readonly issuedOn?: string;
  readonly status?: string;
  /** Serials. */
  readonly replacedBy?: string;
  readonly replaces?: string;
  readonly holders?: readonly Holder[];
  readonly mapSheet?: string;
  readonly parcelNumber?: string;
  /** m², as printed. */
  readonly area?: number;
}

/** Source: Circular 10/2024/TT-BTNMT, in force since this day. */
const FORM_2025_FROM = '2025-01-01';

const NO_SERIAL: ParsedCertificateSerial = { findings: [] };
export const CERTIFICATE_MEMBERS: ReadonlySet<string> = new Set([
  'serial',
  'bookNumber',
  'issuedOn',
  'status',
  'replacedBy',
  'replaces',
  'holders',
  'mapSheet',
  'parcelNumber',
  'area',
  ...PERIOD_MEMBERS,
]);

/** Reads and sets the certificates; an item with neither serial nor book number is left out. */
export function readCertificates(reader: RecordReader): readonly Certificate[] {
  const certificates: Certificate[] = [];
  reader.list('certificates').forEach((item, index) => {
    const object = readObject(item, `certificates/${index}`, reader.log);
    const certificate = object === undefined ? undefined : readCertificate(object, reader);
    if (certificate !== undefined) certificates.push(certificate);
  });
  return reader.set('certificates', certificates) ?? [];
}

function readCertificate(object: RawObject, reader: RecordReader): Certificate | undefined {
  object.noteUnknown(CERTIFICATE_MEMBERS);
  const { value: serial, form } = serialOf(object, 'serial');
  const bookNumber = object.text('bookNumber')?.toUpperCase();
  const issuedOn = readIssuedOn(object, reader);
  if (form === 'form-2025' && issuedOn !== undefined && issuedOn < FORM_2025_FROM.slice(0, issuedOn.length))
    object.log.note('CERTIFICATE_FORM_TOO_EARLY', object.pathOf('issuedOn'));
  const fate = readFate(object);
  const printed = readPrinted(object, reader);
  const period = readPeriod(object);
  if (serial === undefined && bookNumber === undefined) return undefined;
  return {
    ...(serial === undefined ? {} : { serial }),
    ...(bookNumber === undefined ? {} : { bookNumber }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...fate,
    ...printed,
    ...period,
  };
}

function serialOf(object: RawObject, member: string): ParsedCertificateSerial {
  const text = object.text(member);
  return text === undefined ? NO_SERIAL : object.log.keep(parseCertificateSerial(text, object.pathOf(member)));
}

function readIssuedOn(object: RawObject, { context: { observedAt, habits } }: RecordReader): string | undefined {
  const text = object.text('issuedOn');
  const date = { observedAt, padsUnknown: habits.padsDates === true };
  return text === undefined
    ? undefined
    : object.log.keep(parsePartialDate(text, date, object.pathOf('issuedOn'))).value;
}

/** What became of it. One that another took the place of is replaced. */
function readFate(object: RawObject): Pick<Certificate, 'status' | 'replacedBy' | 'replaces'> {
  const stated = readWord(object, 'status', CERTIFICATE_STATUS_WORDS, 'UNKNOWN_WORD');
  const replacedBy = serialOf(object, 'replacedBy').value;
  const replaces = serialOf(object, 'replaces').value;
  const status = stated ?? (replacedBy === undefined ? undefined : 'replaced');
  return {
    ...(status === undefined ? {} : { status }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

function readPrinted(
  object: RawObject,
  reader: RecordReader,
): Pick<Certificate, 'holders' | 'mapSheet' | 'parcelNumber' | 'area'> {
  const holders = holdersOf(object, reader.context);
  const { mapSheet, parcelNumber } = cadastralNumbersOf(object);
  const area = readArea(object, 'area');
  return {
    ...(holders.length === 0 ? {} : { holders }),
    ...(mapSheet === undefined ? {} : { mapSheet }),
    ...(parcelNumber === undefined ? {} : { parcelNumber }),
    ...(area === undefined ? {} : { area }),
  };
}

/** Whether nothing says that it is no longer good. */
export function isLiving({ status, replacedBy }: Certificate): boolean {
  return (status === undefined || status === 'valid' || status === 'lost') && replacedBy === undefined;
}

/** One certificate, by its serial: the best source tells what became of it, and others what that one leaves out. */
export const ONE_CERTIFICATE: ExclusiveItems = {
  placeOf: (item) => {
    const { serial, bookNumber } = item as Certificate;
    return serial ?? bookNumber;
  },
  isSame: () => false,
  beginOf: () => undefined,
  together: (better, other) => ({ ...(other as Certificate), ...(better as Certificate) }),
};
