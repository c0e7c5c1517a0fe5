import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../../findings/finding';
import { isPlaceholderNumber, isPlaceholderText } from '../../text/placeholder';
import { readCode, type CodeRepair } from '../../text/read-code';
import { decodeGeohash, type Position } from './geohash';

const PARCEL_CODE = /^[0-9b-hjkmnp-z]{12}$/;
/** Land and sea of Viet Nam with Hoàng Sa and Trường Sa: generous on purpose. */
const BOUNDS = { south: 6, north: 24, west: 102, east: 118 } as const;

export interface ParsedParcelCode {
  /** Twelve characters in lower case. An opaque registered id: never recomputed. */
  readonly value?: string;
  /** Centre of the code's cell. */
  readonly position?: Position;
  readonly findings: QualityFinding[];
  readonly repairs: CodeRepair[];
}

/** Reads a parcel code: the GeoHash of length 12 of the parcel's characteristic point (Circular 19/2026/TT-BNNMT, App. I, since 2026-03-30). */
export function parseParcelCode(raw: string, attribute = 'parcelCode'): ParsedParcelCode {
  const reading = readCode(raw);
  const code = reading.text.toLowerCase();
  const { repairs } = reading;
  if (code === '' || isPlaceholderText(raw) || isPlaceholderNumber(code)) {
    return { findings: [finding('PLACEHOLDER_VALUE', attribute)], repairs };
  }
  if (!PARCEL_CODE.test(code)) return { findings: [readingFault(code, attribute)], repairs };
  const cell = decodeGeohash(code);
  if (cell === undefined) return { findings: [finding('PARCEL_CODE_FORM', attribute)], repairs };
  const position = { latitude: cell.latitude, longitude: cell.longitude };
  const findings = isInVietnam(position) ? [] : [finding('PARCEL_CODE_OUTSIDE', attribute)];
  return { value: code, position, findings, repairs };
}

function readingFault(code: string, attribute: string): QualityFinding {
  const repaired = code.replace(/[il]/g, '1').replace(/o/g, '0');
  if (/^[0-9a-z]{12}$/.test(code)) {
    return finding('PARCEL_CODE_READING', attribute, PARCEL_CODE.test(repaired) ? repaired : undefined);
  }
  return finding('PARCEL_CODE_FORM', attribute);
}

export function isInVietnam({ latitude, longitude }: Position): boolean {
  return latitude >= BOUNDS.south && latitude <= BOUNDS.north && longitude >= BOUNDS.west && longitude <= BOUNDS.east;
}
