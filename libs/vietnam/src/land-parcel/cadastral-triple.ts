import type { QualityFinding } from '@sogoc/kernel';
import { isCodeSet, type CodeSet } from '../admin-units/code-set';
import { findUnit } from '../admin-units/unit-registry';
import { finding } from '../findings/finding';
import { tidyText } from '../text/tidy-text';

const COMMUNE_CODE = /^\d{5}$/;
const MAP_SHEET = /^(?:[A-ZĐ]{1,4})?\d{1,4}(?:[-.][A-ZĐ0-9]+)*[A-ZĐ]{0,4}\d{0,4}$/;
const PARCEL_NUMBER = /^\d{1,5}[A-ZĐ]?(?:-\d{1,4}[A-ZĐ]?)*$/;
/** Sheets and parcels are counted from 1, so that `0`, `00` and `DC0` stand for a number that is not known. */
const NO_NUMBER = /^[A-ZĐ]*0+[A-ZĐ]*(?:[-.]0*)*$/;
/** Digits without a leading zero, as most sheets and parcels are numbered: nothing is to be taken off. */
const COUNTED = /^[1-9]\d{0,3}$/;
const MAP_SERIES = /^[A-ZĐ0-9][A-ZĐ0-9.:_ -]{0,39}$/;

export interface CadastralTripleInput {
  readonly codeSet?: string;
  readonly communeCode: string;
  /** Which of the commune's map sets: 299 maps, old or new cadastral maps, extracts. Empty when unknown. */
  readonly mapSeries?: string;
  readonly mapSheet: string;
  readonly parcelNumber: string;
}

export interface CadastralTriple {
  readonly codeSet: CodeSet;
  readonly communeCode: string;
  readonly mapSeries: string;
  readonly mapSheet: string;
  readonly parcelNumber: string;
}

export interface ParsedCadastralTriple {
  /** `{codeSet}/{communeCode}/{mapSeries}/{mapSheet}/{parcelNumber}`; the series may be empty. */
  readonly value?: string;
  readonly triple?: CadastralTriple;
  readonly findings: QualityFinding[];
}

/**
 * Reads commune, map series, map sheet and parcel number: unique only within one code set and one map series. Leading zeros of
 * sheet and parcel go. Without a code set there is no value: a bare commune code is ambiguous.
 */
export function parseCadastralTriple(input: CadastralTripleInput, attribute = ''): ParsedCadastralTriple {
  const at = (name: string): string => (attribute === '' ? name : `${attribute}/${name}`);
  const communeCode = tidyText(input.communeCode).replace(/[\s.]/g, '');
  const mapSeries = normaliseMapSeries(input.mapSeries ?? '');
  const mapSheet = normaliseMapSheet(input.mapSheet);
  const parcelNumber = normaliseParcelNumber(input.parcelNumber);
  const codeSet = tidyText(input.codeSet ?? '').toUpperCase();
  const findings: QualityFinding[] = [];
  if (!COMMUNE_CODE.test(communeCode))
    findings.push(finding('TRIPLE_COMMUNE', at('communeCode'), lostZeros(communeCode)));
  if (mapSheet === undefined) findings.push(finding('TRIPLE_MAP_SHEET', at('mapSheet')));
  if (parcelNumber === undefined) findings.push(finding('TRIPLE_PARCEL_NUMBER', at('parcelNumber')));
  if (codeSet === '') findings.push(finding('TRIPLE_CODE_SET_MISSING', at('codeSet')));
  else if (!isCodeSet(codeSet)) findings.push(finding('UNIT_CODE_SET_UNKNOWN', at('codeSet')));
  if (findings.length > 0 || mapSheet === undefined || parcelNumber === undefined || !isCodeSet(codeSet))
    return { findings };
  if (findUnit(communeCode, codeSet) === undefined) findings.push(finding('TRIPLE_COMMUNE_UNKNOWN', at('communeCode')));
  const triple: CadastralTriple = { codeSet, communeCode, mapSeries, mapSheet, parcelNumber };
  return { value: formatCadastralTriple(triple), triple, findings };
}

/** Reads the canonical text of a triple. Anything else has findings and no value. */
export function parseCadastralTripleText(text: string, attribute = 'cadastralTriple'): ParsedCadastralTriple {
  const parts = text.split('/');
  if (parts.length !== 5) return { findings: [finding('TRIPLE_PARCEL_NUMBER', attribute)] };
  const [codeSet, communeCode = '', mapSeries, mapSheet = '', parcelNumber = ''] = parts;
  return parseCadastralTriple({ codeSet, communeCode, mapSeries, mapSheet, parcelNumber }, attribute);
}

export function formatCadastralTriple(triple: CadastralTriple): string {
  return `${triple.codeSet}/${triple.communeCode}/${triple.mapSeries}/${triple.mapSheet}/${triple.parcelNumber}`;
}

/** Upper case, slashes as hyphens; an unreadable series counts as unknown. */
function normaliseMapSeries(raw: string): string {
  const text = tidyText(raw).toUpperCase().replace(/\//g, '-');
  return MAP_SERIES.test(text) ? text : '';
}

/** `Tờ số 07-1` → `7-1`; `undefined` when it is no sheet number, as `0` is none. */
export function normaliseMapSheet(raw: string): string | undefined {
  if (COUNTED.test(raw)) return raw;
  const text = compactNumber(
    raw,
    /^(?:(?:SỐ|SO)(?:HIỆU|HIEU)?)?(?:TỜ|TO)?(?:BẢNĐỒ|BANDO|BĐ|TBĐ)?(?:ĐỊACHÍNH|DIACHINH|ĐC)?(?:SỐ|SO)?[:.]*/u,
  );
  return MAP_SHEET.test(text) && !NO_NUMBER.test(text) ? text : undefined;
}

/** `Thửa số 0012a` → `12A`; `12/3` → `12-3`; `0` is none. */
export function normaliseParcelNumber(raw: string): string | undefined {
  if (COUNTED.test(raw)) return raw;
  const text = compactNumber(
    raw,
    /^(?:(?:SỐ|SO)(?:HIỆU|HIEU|THỨTỰ|THUTU)?)?(?:THỬA|THUA)?(?:ĐẤT|DAT)?(?:SỐ|SO)?[:.]*/u,
  );
  return PARCEL_NUMBER.test(text) && !NO_NUMBER.test(text) ? text : undefined;
}

function compactNumber(raw: string, words: RegExp): string {
  const joined = tidyText(raw).toUpperCase().replace(/\s+/g, '').replace(/[/–]/g, '-').replace(words, '');
  return joined.replace(/^([A-ZĐ]*)0+(?=\d)/, '$1').replace(/\.0*$/, '');
}

function lostZeros(code: string): string | undefined {
  return /^\d{1,4}$/.test(code) ? code.padStart(5, '0') : undefined;
}
