import { formatCadastralTriple, isCodeSet, normaliseMapSheet, normaliseParcelNumber } from '@sogoc/vietnam';
import { readUnitCodes } from '../../address/read-address';
import type { RawObject } from '../../reading/read-raw';
import type { RecordReader } from '../../reading/record-reader';

/** Where a parcel stands in the maps; every member is there on its own, the triple only when all that it needs is. */
export interface CadastralNumbers {
  readonly communeCode?: string;
  readonly codeSet?: string;
  readonly mapSeries?: string;
  readonly mapSheet?: string;
  readonly parcelNumber?: string;
  /** `{codeSet}/{communeCode}/{mapSeries}/{mapSheet}/{parcelNumber}`; the series may be empty. */
  readonly triple?: string;
  /** A commune's code that came without its code set, and so is no code to keep. */
  readonly bareCommuneCode?: string;
}

/** Reads and sets the parcel's commune, map series, sheet and number. */
export function readCadastralNumbers(reader: RecordReader): CadastralNumbers {
  const numbers = cadastralNumbersOf(reader);
  for (const attribute of ['communeCode', 'codeSet', 'mapSeries', 'mapSheet', 'parcelNumber'] as const) {
    reader.set(attribute, numbers[attribute]);
  }
  const bareCommuneCode = numbers.communeCode === undefined ? bareCodeOf(reader) : undefined;
  return bareCommuneCode === undefined ? numbers : { ...numbers, bareCommuneCode };
}

function bareCodeOf(reader: RecordReader): string | undefined {
  const code = reader.raw('communeCode');
  return typeof code === 'string' && /^\d{5}$/.test(code) && reader.raw('codeSet') === undefined ? code : undefined;
}

/** The same members of any object: a parcel record, or an item of its `derivedFrom`. */
export function cadastralNumbersOf(object: RawObject): CadastralNumbers {
  const { communeCode, codeSet } = readUnitCodes(object);
  const mapSeries = readSeries(object);
  const mapSheet = readNumberText(object, 'mapSheet', normaliseMapSheet, 'TRIPLE_MAP_SHEET');
  const parcelNumber = readNumberText(object, 'parcelNumber', normaliseParcelNumber, 'TRIPLE_PARCEL_NUMBER');
  // Members are set one by one: objects spread into one take far longer.
  const numbers: { -readonly [member in keyof CadastralNumbers]: CadastralNumbers[member] } = {};
  if (communeCode !== undefined) {
    numbers.communeCode = communeCode;
    numbers.codeSet = codeSet;
  }
  if (mapSeries !== undefined) numbers.mapSeries = mapSeries;
  if (mapSheet !== undefined) numbers.mapSheet = mapSheet;
  if (parcelNumber !== undefined) numbers.parcelNumber = parcelNumber;
  const triple = tripleOf(numbers);
  if (triple !== undefined) numbers.triple = triple;
  return numbers;
}

function tripleOf({
  communeCode,
  codeSet,
  mapSeries = '',
  mapSheet,
  parcelNumber,
}: CadastralNumbers): string | undefined {
  if (communeCode === undefined || codeSet === undefined || mapSheet === undefined || parcelNumber === undefined)
    return undefined;
  return isCodeSet(codeSet)
    ? formatCadastralTriple({ codeSet, communeCode, mapSeries, mapSheet, parcelNumber })
    : undefined;
}

/** Upper case; a slash would part the triple, so it is written as a hyphen. */
function readSeries(object: RawObject): string | undefined {
  return object.text('mapSeries')?.toUpperCase().replaceAll('/', '-');
}

function readNumberText(
  object: RawObject,
  member: 'mapSheet' | 'parcelNumber',
  normalise: (raw: string) => string | undefined,
  fault: 'TRIPLE_MAP_SHEET' | 'TRIPLE_PARCEL_NUMBER',
): string | undefined {
  const raw = object.raw(member);
  // Sheets and parcels are numbers to many programs.
  const text = typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0 ? String(raw) : object.text(member);
  if (text === undefined) return undefined;
  const normalised = normalise(text);
  if (normalised === undefined) object.log.keepFinding(fault, object.pathOf(member));
  return normalised;
}
