import { metresBetween, type ParcelOutline, type Position } from '@sogoc/vietnam';
import type { FindingLog } from '../../reading/finding-log';
import type { ParcelGeometry } from './read-geometry';

/** A point that stands for a parcel may lie anywhere in it; farther apart it is another parcel's. Metres. */
const FAR_FROM_POINT_METRES = 500;
/** Datum shifts and surveys, on top of the parcel's own length. Metres. */
const SHIFT_METRES = 5;
/** Areas in papers are older and rounder than maps. */
const AREA_SHARE = 0.05;
const AREA_SQUARE_METRES = 2;

/** Notes a parcel code outside the outline and an area other than the outline's. */
export function noteGeometryContradictions(
  log: FindingLog,
  geometry: ParcelGeometry | undefined,
  stated: { readonly code: Position | undefined; readonly area: number | undefined },
): void {
  if (geometry === undefined) return;
  const { outline } = geometry;
  const { code, area } = stated;
  if (code !== undefined && metresBetween(code, outline.characteristicPoint) > reachOf(outline))
    log.note('PARCEL_CODE_FAR_FROM_GEOMETRY', 'geometry');
  const { squareMetres } = outline;
  if (area === undefined || squareMetres === undefined) return;
  const gap = Math.abs(area - squareMetres);
  if (gap > Math.max(AREA_SQUARE_METRES, AREA_SHARE * Math.max(area, squareMetres)))
    log.note('GEOMETRY_AREA_DISAGREES', 'area');
}

/** Metres from the characteristic point within which every point of the outline lies. */
function reachOf({ polygons }: ParcelOutline): number {
  const points = polygons.flat(2);
  if (points.length === 0) return FAR_FROM_POINT_METRES;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return SHIFT_METRES + Math.hypot(east - west, north - south) / 1000;
}
