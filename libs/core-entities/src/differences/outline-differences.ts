import {
  metresBetween,
  MILLIMETRES_PER_METRE,
  outlineOverlap,
  type ParcelOutline,
  parseGeometry,
} from '@sogoc/vietnam';

/** How the outlines of two parcels lie to each other. */
export interface OutlineDifference {
  readonly leftM2: number;
  readonly rightM2: number;
  readonly overlapM2: number;
  /** Intersection over union: 0 apart, 1 equal. */
  readonly ratio: number;
  /** Between points deep inside the two. */
  readonly distanceM: number;
  /** Polygons as lists of rings of `[east, north]` in metres on one plane of VN-2000, open; absent when the two lie in two zones. */
  readonly planeMetres?: { readonly zone: number; readonly left: PlanePolygons; readonly right: PlanePolygons };
}

type PlanePolygons = readonly (readonly (readonly (readonly [number, number])[])[])[];

/** Of two canonical geometries; undefined when one of them encloses nothing. */
export function outlineDifference(left: unknown, right: unknown): OutlineDifference | undefined {
  const [one, other] = [parseGeometry(left).value, parseGeometry(right).value];
  if (one?.squareMetres === undefined || other?.squareMetres === undefined) return undefined;
  const overlap = outlineOverlap(one, other);
  if (overlap === undefined) return undefined;
  return {
    leftM2: toCentimetres(one.squareMetres),
    rightM2: toCentimetres(other.squareMetres),
    overlapM2: toCentimetres(overlap.intersectionSquareMetres),
    ratio: Math.round(overlap.ratio * 1_000) / 1_000,
    distanceM: toCentimetres(metresBetween(one.characteristicPoint, other.characteristicPoint)),
    ...(one.zone.epsg === other.zone.epsg && {
      planeMetres: { zone: one.zone.epsg, left: inMetres(one), right: inMetres(other) },
    }),
  };
}

const toCentimetres = (metres: number): number => Math.round(metres * 100) / 100;

const inMetres = ({ polygons }: ParcelOutline): PlanePolygons =>
  polygons.map((polygon) =>
    polygon.map((ring) =>
      ring.map(([east, north]) => [east / MILLIMETRES_PER_METRE, north / MILLIMETRES_PER_METRE] as const),
    ),
  );
