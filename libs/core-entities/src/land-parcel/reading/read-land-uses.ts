import { isLandUseCode, parseLandUse } from '@sogoc/vietnam';
import { readObject, type RawObject } from '../../reading/read-raw';
import { wordOf } from '../../reading/read-word';
import type { RecordReader } from '../../reading/record-reader';
import { TERM_WORDS } from './land-parcel-vocabulary';
import { readArea } from './read-area';

export interface LandUse {
  readonly code: string;
  /** m². */
  readonly area?: number;
  readonly term?: string;
}

export const LAND_USE_MEMBERS: ReadonlySet<string> = new Set(['code', 'area', 'term']);
/** Areas of uses are rounded one by one; a larger gap than this share of the parcel is a contradiction. */
const ROUNDING_SHARE = 0.02;

/** Reads and sets the uses; those whose code is in no list are found and left out. */
export function readLandUses(reader: RecordReader, parcelArea: number | undefined): readonly LandUse[] {
  const uses: LandUse[] = [];
  reader.list('landUses').forEach((item, index) => {
    const object = readObject(item, `landUses/${index}`, reader.log);
    if (object !== undefined) uses.push(...readLandUse(object));
  });
  noteSum(reader, uses, parcelArea);
  return reader.set('landUses', uses) ?? [];
}

function readLandUse(object: RawObject): LandUse[] {
  object.noteUnknown(LAND_USE_MEMBERS);
  const area = readArea(object, 'area');
  const term = readTerm(object);
  const text = object.text('code');
  if (text === undefined) return [];
  const { codes } = object.log.keep(parseLandUse(text, object.pathOf('code')));
  const known = codes.filter(isLandUseCode);
  if (known.length > 1) object.log.note('LAND_USES_JOINED', object.pathOf('code'));
  // Of several codes in one item nobody can tell how the area is parted.
  const ownArea = known.length === 1 && codes.length === 1 && area !== undefined ? { area } : {};
  return known.map((code) => ({ code, ...ownArea, ...(term === undefined ? {} : { term }) }));
}

function readTerm(object: RawObject): string | undefined {
  const text = object.text('term');
  return text === undefined ? undefined : (wordOf(text, TERM_WORDS) ?? text);
}

function noteSum(reader: RecordReader, uses: readonly LandUse[], parcelArea: number | undefined): void {
  if (parcelArea === undefined || uses.length === 0 || uses.some(({ area }) => area === undefined)) return;
  const sum = uses.reduce((total, { area = 0 }) => total + area, 0);
  if (Math.abs(sum - parcelArea) > Math.max(1, ROUNDING_SHARE * parcelArea))
    reader.log.note('AREAS_DISAGREE', 'landUses');
}
