import { geoIdentity, geoPath } from 'd3-geo';

import type { ParcelOverlap } from '../../../api/contract';
import { useWords } from '../../../i18n/use-words';
import classes from './parcel-drawing.module.css';

type Ring = readonly (readonly [number, number])[];

const SIZE = 220;
const MARGIN = 10;
/** Farther apart than this many times their own size, both are drawn beside each other. */
const FAR = 8;

/** Both outlines on one scale, over each other; no tiles and nothing fetched. */
export function ParcelDrawing({ overlap }: { readonly overlap: ParcelOverlap }) {
  const { t, number } = useWords();
  const [left, right] = [ringsOf(overlap.planeMetres?.left), ringsOf(overlap.planeMetres?.right)];
  const isFar = overlap.distanceM > FAR * Math.max(extentOf(left), extentOf(right), 1);
  const placed = isFar ? beside(left, right) : right;
  const shape = (rings: readonly Ring[]) => ({
    type: 'MultiLineString' as const,
    coordinates: rings.map((ring) => ring.map(([x, y]) => [x, y])),
  });
  const all = {
    type: 'MultiLineString' as const,
    coordinates: [...shape(left).coordinates, ...shape(placed).coordinates],
  };
  const path = geoPath(
    geoIdentity()
      .reflectY(true)
      .fitExtent(
        [
          [MARGIN, MARGIN],
          [SIZE - MARGIN, SIZE - MARGIN],
        ],
        all,
      ),
  );
  return (
    <figure className={classes.figure}>
      {overlap.planeMetres && (
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={t('map.label')}>
          <path d={path(shape(left)) ?? ''} className={classes.left} />
          <path d={path(shape(placed)) ?? ''} className={classes.right} />
          <text x={SIZE - 8} y={14} textAnchor="end">
            ↑ {t('map.north')}
          </text>
        </svg>
      )}
      <figcaption>
        <span className={classes.keyLeft}>━</span> A{' '}
        {overlap.leftM2 !== undefined && t('map.area', { area: number(overlap.leftM2) })} ·{' '}
        <span className={classes.keyRight}>┅</span> B{' '}
        {overlap.rightM2 !== undefined && t('map.area', { area: number(overlap.rightM2) })}
        <br />
        {overlap.overlapM2 !== undefined &&
          t('map.overlap', { area: number(overlap.overlapM2), percent: number((overlap.ratio ?? 0) * 100) })}
        {overlap.distanceM !== undefined && ` · ${t('map.distance', { metres: number(overlap.distanceM) })}`}
        {isFar && <p>{t('map.apartNote')}</p>}
      </figcaption>
    </figure>
  );
}

/** Rings of a ring, a polygon or several of them, in metres on the plane. */
function ringsOf(value: unknown): readonly Ring[] {
  if (value !== null && typeof value === 'object' && 'coordinates' in value) return ringsOf(value.coordinates);
  if (!Array.isArray(value) || value.length === 0) return [];
  const [first] = value as unknown[];
  const isRing = Array.isArray(first) && typeof first[0] === 'number';
  return isRing ? [value as unknown as Ring] : value.flatMap(ringsOf);
}

function boundsOf(rings: readonly Ring[]): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function extentOf(rings: readonly Ring[]): number {
  if (rings.length === 0) return 0;
  const { width, height } = boundsOf(rings);
  return Math.max(width, height);
}

function beside(left: readonly Ring[], right: readonly Ring[]): readonly Ring[] {
  if (left.length === 0 || right.length === 0) return right;
  const [there, here] = [boundsOf(left), boundsOf(right)];
  const [dx, dy] = [there.x + there.width * 1.4 - here.x, there.y - here.y];
  return right.map((ring) => ring.map(([x, y]) => [x + dx, y + dy] as const));
}
