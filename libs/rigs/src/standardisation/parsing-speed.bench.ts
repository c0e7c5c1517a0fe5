/**
 * How many records one core standardises in a second. Build, then run: `node dist/libs/rigs/src/standardisation/parsing-speed.bench.js`.
 * The mix is that of the synthetic sources: faults, old and new addresses, old encodings. Every record is read once, after a
 * warm-up on a world of another seed. Speeds of machines differ, so each figure also stands against a fixed loop of the same run.
 * Seconds are processor seconds, so that other work on the machine counts less.
 */
import { generateWorld, type SyntheticRecord } from '@sogoc/synthetic';
import {
  enterpriseNameParts,
  nameKeys,
  normaliseName,
  parseAddress,
  parseCadastralTriple,
  parseCertificateSerial,
  parseEmail,
  parseEnterpriseStatus,
  parseGeometry,
  parseHealthInsuranceNumber,
  parseIdCard9,
  parseLegalForm,
  parseNationalId,
  parseParcelCode,
  parsePartialDate,
  parsePassport,
  parsePhone,
  parseSex,
  parseSocialInsuranceNumber,
  parseTaxCode,
} from '@sogoc/vietnam';

import { referenceSpeed } from './reference-speed';

type Attributes = Readonly<Record<string, unknown>>;
type Read = (value: string, attributes: Attributes, observedAt: string) => unknown;

const readPersonName: Read = (value) => nameKeys(normaliseName(value).value);
const PERSON = Object.entries<Read>({
  fullName: readPersonName,
  fatherName: readPersonName,
  motherName: readPersonName,
  sex: (value) => parseSex(value),
  dateOfBirth: (value, _, observedAt) => parsePartialDate(value, { observedAt }),
  nationalId: (value, { sex }, observedAt) =>
    parseNationalId(value, { observedAt, sex: sex === 'male' || sex === 'female' ? sex : undefined }),
  idCard9: (value) => parseIdCard9(value),
  passportNumber: (value) => parsePassport(value),
  taxCode: (value, _, observedAt) => parseTaxCode(value, { observedAt }),
  socialInsuranceNumber: (value) => parseSocialInsuranceNumber(value),
  healthInsuranceNumber: (value) => parseHealthInsuranceNumber(value),
  phone: (value, _, observedAt) => parsePhone(value, { observedAt }),
  email: (value) => parseEmail(value),
});
const ENTERPRISE = Object.entries<Read>({
  taxCode: (value, _, observedAt) => parseTaxCode(value, { observedAt }),
  name: (value) => enterpriseNameParts(value),
  foreignName: (value) => enterpriseNameParts(value),
  legalForm: (value) => parseLegalForm(value),
  status: (value) => parseEnterpriseStatus(value),
  phone: (value, _, observedAt) => parsePhone(value, { observedAt }),
  email: (value) => parseEmail(value),
  foundedOn: (value, _, observedAt) => parsePartialDate(value, { observedAt }),
});
const PARCEL = Object.entries<Read>({ parcelCode: (value) => parseParcelCode(value) });
const ADDRESSES = ['placeOfOrigin', 'permanentAddress', 'currentAddress', 'registeredAddress', 'address'];

function readAll(
  readers: readonly (readonly [name: string, read: Read])[],
  { attributes, observedAt }: SyntheticRecord,
): number {
  let findings = 0;
  for (const [name, read] of readers) {
    const value = attributes[name];
    if (typeof value === 'string' && read(value, attributes, observedAt ?? '') !== undefined) findings += 1;
  }
  for (const text of addressesOf(attributes)) findings += parseAddress(text).findings.length;
  return findings;
}

function addressesOf(attributes: Attributes): string[] {
  return ADDRESSES.map((name) => attributes[name])
    .map((address) => (typeof address === 'object' && address !== null && 'text' in address ? address.text : address))
    .filter((text) => typeof text === 'string');
}

function readParcel(record: SyntheticRecord): number {
  const { geometry, certificates, communeCode, codeSet, mapSheet, parcelNumber } = record.attributes;
  const serials = Array.isArray(certificates) ? (certificates as readonly { serial?: unknown }[]) : [];
  for (const { serial } of serials) if (typeof serial === 'string') parseCertificateSerial(serial);
  if (geometry !== undefined) parseGeometry(geometry);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  parseCadastralTriple({
    communeCode: text(communeCode),
    codeSet: text(codeSet),
    mapSheet: text(mapSheet),
    parcelNumber: text(parcelNumber),
  });
  return readAll(PARCEL, record);
}

/** The best of ten parts: other work on the machine only ever slows a part down. */
function speed<T>(items: readonly T[], read: (item: T) => unknown): number {
  const passes = Array.from({ length: 10 }, (_, pass) => {
    const part = items.filter((_, at) => at % 10 === pass);
    const begun = process.cpuUsage();
    for (const item of part) read(item);
    return (1e6 * part.length) / process.cpuUsage(begun).user;
  });
  return Math.max(...passes);
}

function report(reference: number, what: string, perSecond: number): void {
  const ratio = ((1e6 * perSecond) / reference).toFixed(1);
  console.log(
    `${what.padEnd(34)} ${Math.round(perSecond).toLocaleString('en').padStart(9)} /s  ${(1e6 / perSecond).toFixed(2).padStart(7)} µs  ratio ${ratio}`,
  );
}

/** Records come as JSON; the generator's own strings are still unjoined pieces. */
const asReceived = (record: SyntheticRecord): SyntheticRecord => JSON.parse(JSON.stringify(record)) as SyntheticRecord;

function main(): void {
  const world = (seed: number): readonly SyntheticRecord[] =>
    generateWorld({ seed, persons: 6_000, parcels: 1_500, enterprises: 3_000 }).records.map(asReceived);
  const ofKind = (records: readonly SyntheticRecord[], collection: string) =>
    records.filter((record) => record.collection === collection);
  const readPerson = (record: SyntheticRecord) => readAll(PERSON, record);
  const readEnterprise = (record: SyntheticRecord) => readAll(ENTERPRISE, record);
  for (const record of world(1)) {
    if (record.collection === 'persons') readPerson(record);
    else if (record.collection === 'enterprises') readEnterprise(record);
    else readParcel(record);
  }
  const records = world(2);
  const persons = ofKind(records, 'persons');
  const enterprises = ofKind(records, 'enterprises');
  const withoutAddresses = persons.map((record) => {
    const attributes = Object.entries(record.attributes).filter(([name]) => !ADDRESSES.includes(name));
    return asReceived({ ...record, attributes: Object.fromEntries(attributes) });
  });
  const texts = (name: string, from: readonly SyntheticRecord[]) =>
    from.map(({ attributes }) => attributes[name]).filter((value) => typeof value === 'string');
  const reference = referenceSpeed();
  console.log(
    `reference loop: ${(reference / 1e6).toFixed(0)} million rounds a second; ratio = records per million rounds`,
  );
  report(reference, 'persons, whole records', speed(persons, readPerson));
  report(reference, 'persons without addresses', speed(withoutAddresses, readPerson));
  report(reference, 'enterprises, whole records', speed(enterprises, readEnterprise));
  report(reference, 'land parcels, whole records', speed(ofKind(records, 'land-parcels'), readParcel));
  report(
    reference,
    'addresses',
    speed(
      persons.flatMap(({ attributes }) => addressesOf(attributes)),
      (text) => parseAddress(text),
    ),
  );
  report(
    reference,
    'enterprise names',
    speed(texts('name', enterprises), (name) => enterpriseNameParts(name)),
  );
  report(
    reference,
    'person names with keys',
    speed(texts('fullName', persons), (name) => nameKeys(normaliseName(name).value)),
  );
}

main();
