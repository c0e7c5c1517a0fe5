import { findUnit, isCodeSet, resolveUnitCode, type AdminUnit } from '@sogoc/vietnam';
import type { StandardisationContext } from '../declaration/entity-declaration';
import { declaredText } from '../reading/repair-or-report-garbled-text';
import { NO_PERIOD, PERIOD_MEMBERS, readPeriod, type StatedPeriod } from '../periods/read-period';
import { readObject, readText, type RawObject } from '../reading/read-raw';
import type { RecordReader } from '../reading/record-reader';
import type { Address } from './address';
import { mayBeOnePlace } from './old-and-new-commune';
import { addressText, type AddressText } from './address-text-read-once';
import { currentPlace, type NamedPlace } from './named-places';

export const ADDRESS_MEMBERS: ReadonlySet<string> = new Set([
  'text',
  'communeCode',
  'codeSet',
  'provinceCode',
  ...PERIOD_MEMBERS,
]);

/** What a text without its commune lacks nothing by, when the commune stands elsewhere in the record or a province is enough. */
const ABOUT_THE_COMMUNE: ReadonlySet<string> = new Set(['ADDRESS_NO_UNIT', 'ADDRESS_COMMUNE_UNKNOWN']);

/**
 * Reads an address attribute and sets what of it can be used. A string is taken as its text. `needsCommune` is false where a text
 * need not name a commune.
 */
export function readAddress(reader: RecordReader, attribute: string, needsCommune = true): Address | undefined {
  const raw = reader.raw(attribute);
  if (typeof raw === 'string') {
    const read = readAddressText(raw, attribute, reader, reader);
    if (read === undefined) return undefined;
    noteFaults(reader, attribute, read.named, needsCommune);
    return reader.set(attribute, { text: read.text });
  }
  const object = readObject(raw, attribute, reader.log);
  if (object === undefined) return undefined;
  object.noteUnknown(ADDRESS_MEMBERS);
  const read = readAddressText(object.raw('text'), object.pathOf('text'), object, reader);
  const codes = readUnitCodes(object);
  if (read !== undefined) noteText(object, codes, read.named, needsCommune);
  const period = readPeriod(object);
  if (read === undefined && codes === NO_CODES) return undefined;
  return reader.set(attribute, addressOf(read?.text, codes, period));
}

/** Members are set one by one, since most addresses are made here: several objects spread into one take far longer. */
function addressOf(text: string | undefined, codes: UnitCodes, period: StatedPeriod): Address {
  const address: { -readonly [member in keyof Address]: Address[member] } = {};
  if (text !== undefined) address.text = text;
  if (codes.communeCode !== undefined) address.communeCode = codes.communeCode;
  if (codes.codeSet !== undefined) address.codeSet = codes.codeSet;
  if (codes.provinceCode !== undefined) address.provinceCode = codes.provinceCode;
  return period === NO_PERIOD ? address : { ...address, ...period };
}

interface ReadText {
  /** In readable letters. */
  readonly text: string;
  readonly named: NamedPlace;
}

/** Absent when the text stands for no address. */
function readAddressText(
  received: unknown,
  path: string,
  object: RawObject,
  { context }: RecordReader,
): ReadText | undefined {
  const known = typeof received === 'string' ? addressText(received) : undefined;
  const read = known?.isAsReceived === true ? known : decodedText(received, path, object, context);
  if (read === undefined) return undefined;
  const { text } = read;
  const named = read.placeAt(context.observedAt);
  if (!named.faults.includes('PLACEHOLDER_VALUE')) return { text, named };
  object.log.keepFinding('PLACEHOLDER_VALUE', path);
  return undefined;
}

function decodedText(
  received: unknown,
  path: string,
  object: RawObject,
  context: StandardisationContext,
): AddressText | undefined {
  const stated = readText(received, path, object.log);
  if (stated === undefined) return undefined;
  const known = addressText(stated);
  return known.isAsReceived ? known : addressText(declaredText(stated, path, object, context));
}

/** A commune's code needs no units in the text, but the text must not name units elsewhere. */
function noteText(
  object: RawObject,
  { communeCode, codeSet }: UnitCodes,
  named: NamedPlace,
  needsCommune: boolean,
): void {
  if (communeCode === undefined || codeSet === undefined) {
    noteFaults(object, object.pathOf('text'), named, needsCommune);
    return;
  }
  const stated = currentPlace(communeCode, codeSet);
  if (stated.communes.length === 0 || named.communes.length === 0) return;
  if (!mayBeOnePlace(named, stated)) object.log.keepFinding('ADDRESS_UNIT_CONTRADICTION', object.pathOf('communeCode'));
}

function noteFaults({ log }: RawObject, path: string, { faults }: NamedPlace, needsCommune: boolean): void {
  for (const fault of faults) if (needsCommune || !ABOUT_THE_COMMUNE.has(fault)) log.keepFinding(fault, path);
}

type UnitCodes = Omit<Address, 'text'>;
const NO_CODES: UnitCodes = Object.freeze({});

/**
 * Commune and province of an object with `communeCode`, `codeSet` and `provinceCode`. A code without a code set is ambiguous
 * (2,137 codes changed meaning on 2025-07-01) and is dropped with a finding.
 */
export function readUnitCodes(object: RawObject): UnitCodes {
  const codeSet = object.text('codeSet')?.toUpperCase();
  const commune = readUnit(object, 'communeCode', 'commune', codeSet);
  const province = readUnit(object, 'provinceCode', 'province', codeSet);
  if (commune === undefined)
    return province === undefined ? NO_CODES : { codeSet: province.codeSet, provinceCode: province.code };
  if (province !== undefined && province.code !== commune.provinceCode) {
    object.log.keepFinding('ADDRESS_UNIT_CONTRADICTION', object.pathOf('provinceCode'));
  }
  const { code: communeCode, codeSet: stated, provinceCode } = commune;
  return province?.code === provinceCode
    ? { communeCode, codeSet: stated, provinceCode }
    : { communeCode, codeSet: stated };
}

function readUnit(
  object: RawObject,
  member: string,
  level: AdminUnit['level'],
  codeSet: string | undefined,
): AdminUnit | undefined {
  const text = object.text(member);
  if (text === undefined) return undefined;
  // A code as its list has it needs no reading.
  const listed = codeSet !== undefined && isCodeSet(codeSet) ? findUnit(text, codeSet) : undefined;
  const unit =
    listed ??
    object.log.keep(resolveUnitCode(text, codeSet === undefined ? {} : { codeSet }, object.pathOf(member))).unit;
  if (unit === undefined || unit.level === level) return unit;
  object.log.keepFinding('UNIT_CODE_FORM', object.pathOf(member));
  return undefined;
}
