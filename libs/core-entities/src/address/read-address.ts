import { resolveUnitCode, type AdminUnit } from '@sogoc/vietnam';
import { declaredText } from '../reading/read-name';
import { readObject, readText, type RawObject } from '../reading/read-raw';
import type { RecordReader } from '../reading/record-reader';
import type { Address } from './address';

const MEMBERS: ReadonlySet<string> = new Set(['text', 'communeCode', 'codeSet', 'provinceCode']);

/** Reads an address attribute and sets what of it can be used. A string is taken as its text. */
export function readAddress(reader: RecordReader, attribute: string): Address | undefined {
  const raw = reader.raw(attribute);
  if (typeof raw === 'string') {
    const text = readText(raw, attribute, reader.log);
    return reader.set(
      attribute,
      text === undefined ? undefined : { text: declaredText(text, attribute, reader, reader.context) },
    );
  }
  const object = readObject(raw, attribute, reader.log);
  if (object === undefined) return undefined;
  object.noteUnknown(MEMBERS);
  const stated = object.text('text');
  const text = stated === undefined ? undefined : declaredText(stated, object.pathOf('text'), object, reader.context);
  const codes = readUnitCodes(object);
  const address = { ...(text === undefined ? {} : { text }), ...codes };
  return reader.set(attribute, Object.keys(address).length === 0 ? undefined : address);
}

/**
 * Commune and province of an object with `communeCode`, `codeSet` and `provinceCode`. A code without a code set is ambiguous
 * (2,137 codes changed meaning on 2025-07-01) and is dropped with a finding.
 */
export function readUnitCodes(object: RawObject): Omit<Address, 'text'> {
  const codeSet = object.text('codeSet')?.toUpperCase();
  const commune = readUnit(object, 'communeCode', 'commune', codeSet);
  const province = readUnit(object, 'provinceCode', 'province', codeSet);
  if (commune === undefined)
    return province === undefined ? {} : { codeSet: province.codeSet, provinceCode: province.code };
  if (province !== undefined && province.code !== commune.provinceCode) {
    object.log.keepFinding('ADDRESS_UNIT_CONTRADICTION', object.pathOf('provinceCode'));
  }
  return {
    communeCode: commune.code,
    codeSet: commune.codeSet,
    ...(province?.code === commune.provinceCode ? { provinceCode: province.code } : {}),
  };
}

function readUnit(
  object: RawObject,
  member: string,
  level: AdminUnit['level'],
  codeSet: string | undefined,
): AdminUnit | undefined {
  const text = object.text(member);
  if (text === undefined) return undefined;
  const { unit } = object.log.keep(
    resolveUnitCode(text, codeSet === undefined ? {} : { codeSet }, object.pathOf(member)),
  );
  if (unit === undefined || unit.level === level) return unit;
  object.log.keepFinding('UNIT_CODE_FORM', object.pathOf(member));
  return undefined;
}
