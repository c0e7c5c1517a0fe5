import {
  fromEsriJson,
  onlyGeometry,
  parseGeometry,
  parseReferenceSystem,
  WGS_84,
  type ParcelOutline,
} from '@sogoc/vietnam';
import { readObject, type RawObject } from '../../reading/read-raw';
import type { RecordReader } from '../../reading/record-reader';
import { canonicalCoordinates } from './canonical-coordinates';

export interface ParcelGeometry {
  readonly outline: ParcelOutline;
  /** The boundary crosses itself: its area is what it encloses, its shape is not to be trusted. */
  readonly crossesItself: boolean;
}

const MEMBERS: ReadonlySet<string> = new Set(['type', 'coordinates', 'crs', 'bbox']);
const FEATURE_MEMBERS: ReadonlySet<string> = new Set(['type', 'geometry', 'properties', 'id', 'crs', 'bbox']);

/**
 * Reads and sets a GeoJSON point, polygon or multipolygon, a feature that holds one, or what Esri JSON says instead. The canonical form has `type`, `coordinates`
 * (east first, rings closed and wound as RFC 7946 says, no heights) and, when it is not WGS 84, `crs` as `EPSG:n`: coordinates stay in
 * the system in which they were surveyed. What has no place in the country is found and left out.
 */
export function readGeometry(reader: RecordReader): ParcelGeometry | undefined {
  const received = onlyGeometry(reader.raw('geometry'));
  const converted = fromEsriJson(received);
  if (converted !== undefined) reader.log.keepFinding('GEOMETRY_ESRI', 'geometry');
  const raw = converted ?? received;
  const object = readObject(raw, 'geometry', reader.log);
  if (object === undefined) return undefined;
  const geometry = geometryOf(object);
  geometry?.noteUnknown(MEMBERS);
  const { value, findings } = reader.log.keep(parseGeometry(raw));
  if (value === undefined || geometry === undefined) return undefined;
  const has = (code: string): boolean => findings.some((finding) => finding.code === code);
  const written = geometry.raw('type');
  const parts = canonicalCoordinates(written, geometry.raw('coordinates'), has('COORDINATE_AXES_SWAPPED'));
  const [type, coordinates] = converted === undefined ? [written, parts] : simplest(written, parts);
  const crs = parseReferenceSystem(object.raw('crs') ?? geometry.raw('crs')) ?? WGS_84;
  reader.set('geometry', { type, coordinates, ...(crs.name === WGS_84.name ? {} : { crs: crs.name }) });
  return { outline: value, crossesItself: has('GEOMETRY_CROSSES_ITSELF') };
}

function geometryOf(object: RawObject): RawObject | undefined {
  if (object.raw('type') !== 'Feature') return object;
  object.noteUnknown(FEATURE_MEMBERS);
  return readObject(object.raw('geometry'), object.pathOf('geometry'), object.log);
}

/** Esri JSON tells no polygon from several. */
function simplest(type: unknown, coordinates: unknown): readonly [type: unknown, coordinates: unknown] {
  const [only, ...others] = type === 'MultiPolygon' ? (coordinates as unknown[]) : [];
  return only !== undefined && others.length === 0 ? ['Polygon', only] : [type, coordinates];
}
