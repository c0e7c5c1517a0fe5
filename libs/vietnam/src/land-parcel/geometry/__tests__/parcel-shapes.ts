import * as fc from 'fast-check';
import { parseGeometry, type ParcelOutline } from '../parse-geometry';
import type { PlanePolygon } from '../plane';

export type Ring = readonly (readonly number[])[];
export const [EAST, NORTH] = [603_000, 1_191_000];
export const inZone = (crs: unknown, ...rings: Ring[]) => ({
  type: 'Polygon',
  crs,
  coordinates: rings.map((ring) => ring.map(([x = 0, y = 0]) => [EAST + x, NORTH + y])),
});
export const cadastral = (...rings: Ring[]) => inZone('EPSG:9210', ...rings);
export const rectangle = (x: number, y: number, width: number, height: number): Ring => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];
export const SQUARE = rectangle(0, 0, 20, 20);
export const outline = (raw: unknown): ParcelOutline => {
  const { value, findings } = parseGeometry(raw);
  if (value === undefined) throw new Error(findings.map(({ code }) => code).join());
  return value;
};
export const codes = (raw: unknown): string[] => parseGeometry(raw).findings.map(({ code }) => code);

export function outlineOf(polygon: PlanePolygon): ParcelOutline {
  return outline(
    cadastral(...polygon.map((ring) => [...ring, ...ring.slice(0, 1)].map(([x, y]) => [x / 1000, y / 1000]))),
  );
}

/** Corners around a middle in order of their direction: never crosses itself. */
export const starShaped = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 2_000, max: 40_000 })), {
    minLength: 5,
    maxLength: 24,
  })
  .map((corners) => new Map(corners))
  .filter((corners) => corners.size >= 5 && widestGap([...corners.keys()]) < 170)
  .map((corners): PlanePolygon => [
    [...corners]
      .sort(([a], [b]) => a - b)
      .map(
        ([angle, reach]) =>
          [
            Math.round(Math.cos((angle * Math.PI) / 180) * reach),
            Math.round(Math.sin((angle * Math.PI) / 180) * reach),
          ] as const,
      ),
  ]);

function widestGap(angles: number[]): number {
  const sorted = angles.sort((a, b) => a - b);
  return Math.max(...sorted.map((angle, at) => ((sorted[(at + 1) % sorted.length] ?? 0) - angle + 360) % 360));
}
