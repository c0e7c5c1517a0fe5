import type { QualityFinding } from '@sogoc/kernel';
import { finding } from '../../findings/finding';
import { encodeGeohash, type Position } from '../parcel-codes/geohash';
import { isInVietnam } from '../parcel-codes/parcel-code';
import { parseReferenceSystem } from '../reference-system';
import type { Vn2000Zone } from '../vn2000-zones';
import { dissolvedArea } from './dissolve';
import { innerPoint } from './inner-point';
import {
  extentOf,
  LONGEST_EXTENT_METRES,
  MILLIMETRES_PER_METRE,
  polygonArea,
  ringArea,
  type PlanePolygon,
  type PlaneRing,
} from './plane';
import { readCoordinates, type WrittenGeometry } from './read-coordinates';
import { boundaryCrossesItself } from './ring-validity';
import { planeReader, positionOf, type PlaneReader } from './to-plane';

export interface ParcelOutline {
  /** Zone of the plane the polygons lie in: that of the geometry's own system, else the one with the nearest meridian. */
  readonly zone: Vn2000Zone;
  /** Millimetres; rings open, wound as RFC 7946 says. Empty for a point. */
  readonly polygons: readonly PlanePolygon[];
  /** On the plane of the zone, as cadastral areas are. Absent for a point. */
  readonly squareMetres?: number;
  /** Deep inside the largest polygon; the point itself for a point. WGS 84. */
  readonly characteristicPoint: Position;
  /** GeoHash of it, 12 characters: what the parcel code would be. For comparison by position only, never for equality. */
  readonly geohash: string;
}

export interface ParsedGeometry {
  readonly value?: ParcelOutline;
  readonly findings: QualityFinding[];
}

/**
 * Reads a parcel's GeoJSON geometry: Point, Polygon or MultiPolygon in WGS 84 or a form of VN-2000 named by `crs`. Swapped axes, open
 * rings and wrong winding are put right and noted; a boundary that crosses itself is noted and measured by what it encloses. No
 * value when it is unreadable, outside Viet Nam, without area or too large. Never throws.
 */
export function parseGeometry(raw: unknown, attribute = 'geometry'): ParsedGeometry {
  const none = (code: Parameters<typeof finding>[0], at = attribute): ParsedGeometry => ({
    findings: [finding(code, at)],
  });
  const written = readCoordinates(raw);
  if (written === undefined) return none('GEOMETRY_FORM');
  if (written === 'too-large') return none('GEOMETRY_TOO_LARGE');
  const system = parseReferenceSystem(crsOf(raw));
  if (system === undefined) return none('GEOMETRY_SYSTEM', `${attribute}/crs`);
  const reader = planeReader(system, written.polygons[0]?.[0]?.[0] ?? [NaN, NaN]);
  const rings = reader && readPolygons(written, reader);
  if (reader === undefined || rings === undefined) return none('COORDINATE_OUTSIDE');
  const findings = reader.axesSwapped ? [finding('COORDINATE_AXES_SWAPPED', attribute)] : [];
  if (written.hadEmptyParts === true) findings.push(finding('GEOMETRY_PART_EMPTY', attribute));
  if (written.kind === 'point') return outlinePoint(rings, reader.zone, findings, attribute);
  if (isTooLong(rings)) return none('GEOMETRY_TOO_LARGE');
  if (written.polygons.some((polygon) => polygon.some(isOpen))) findings.push(finding('GEOMETRY_RING_OPEN', attribute));
  if (rings.some(isWoundWrong)) findings.push(finding('GEOMETRY_WINDING', attribute));
  return outlineArea(rings.map(wound), reader.zone, findings, attribute);
}

function crsOf(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return undefined;
  if ('crs' in raw) return raw.crs;
  return 'geometry' in raw ? crsOf(raw.geometry) : undefined;
}

function outlinePoint(
  polygons: readonly PlanePolygon[],
  zone: Vn2000Zone,
  findings: QualityFinding[],
  attribute: string,
): ParsedGeometry {
  const position = positionOf(polygons[0]?.[0]?.[0] ?? [NaN, NaN], zone);
  if (!isInVietnam(position)) return { findings: [finding('COORDINATE_OUTSIDE', attribute)] };
  return { value: { zone, polygons: [], characteristicPoint: position, geohash: encodeGeohash(position) }, findings };
}

function outlineArea(
  all: readonly PlanePolygon[],
  zone: Vn2000Zone,
  findings: QualityFinding[],
  attribute: string,
): ParsedGeometry {
  const polygons = all.filter(([outer]) => outer !== undefined && outer.length >= 3);
  const isTangled = boundaryCrossesItself(polygons);
  const plainArea = polygons.reduce((sum, polygon) => sum + polygonArea(polygon), 0);
  const squareMetres = isTangled || polygons.length > 1 ? (dissolvedArea(polygons) ?? plainArea) : plainArea;
  const largest = polygons.reduce(
    (best, next) => (polygonArea(next) > polygonArea(best) ? next : best),
    polygons[0] ?? [],
  );
  if (!(squareMetres > 0) || largest.length === 0) return { findings: [finding('GEOMETRY_NO_AREA', attribute)] };
  const characteristicPoint = positionOf(innerPoint(largest), zone);
  if (!isInVietnam(characteristicPoint)) return { findings: [finding('COORDINATE_OUTSIDE', attribute)] };
  if (isTangled) findings.push(finding('GEOMETRY_CROSSES_ITSELF', attribute));
  const geohash = encodeGeohash(characteristicPoint);
  return { value: { zone, polygons, squareMetres, characteristicPoint, geohash }, findings };
}

type WrittenRing = WrittenGeometry['polygons'][number][number];

function isOpen(ring: WrittenRing): boolean {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  return ring.length < 2 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1];
}

function readPolygons({ polygons }: WrittenGeometry, reader: PlaneReader): PlanePolygon[] | undefined {
  const read: PlanePolygon[] = [];
  for (const polygon of polygons) {
    const rings = polygon.map((ring) => readRing(ring, reader));
    if (rings.some((ring) => ring === undefined)) return undefined;
    read.push(rings.filter((ring, at): ring is PlaneRing => ring !== undefined && (at === 0 || ring.length >= 3)));
  }
  return read;
}

/** The points of a ring without repeats next to each other, the closing one included. */
function readRing(written: WrittenRing, { read }: PlaneReader): PlaneRing | undefined {
  const ring: PlaneRing[number][] = [];
  for (const pair of written) {
    const point = read(pair);
    if (point === undefined) return undefined;
    const last = ring[ring.length - 1];
    if (last?.[0] !== point[0] || last[1] !== point[1]) ring.push(point);
  }
  const [first, last] = [ring[0], ring[ring.length - 1]];
  if (ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) ring.pop();
  return ring;
}

function isTooLong(polygons: readonly PlanePolygon[]): boolean {
  const { west, south, east, north } = extentOf(polygons);
  return Math.max(east - west, north - south) > LONGEST_EXTENT_METRES * MILLIMETRES_PER_METRE;
}

const isWoundWrong = (polygon: PlanePolygon): boolean =>
  polygon.some((ring, at) => (at === 0 ? ringArea(ring) < 0 : ringArea(ring) > 0));

const wound = (polygon: PlanePolygon): PlanePolygon =>
  polygon.map((ring, at) => ((at === 0 ? ringArea(ring) < 0 : ringArea(ring) > 0) ? [...ring].reverse() : ring));
