import { geoIdentity, geoPath } from 'd3-geo';
import { useId } from 'react';

import type { ParcelOverlap } from '../../../api/contract';
import { useWords, type Words } from '../../../i18n/use-words';
import classes from './parcel-drawing.module.css';

type Ring = readonly (readonly [number, number])[];

const WIDTH = 420;
const HEIGHT = 260;
const MARGIN = 22;
/** Farther apart than this many times their own size, both are drawn beside each other. */
const FAR = 8;

/** Both outlines on one scale, over each other, hatched so that what they share is crossed; no tiles and nothing fetched. */
export function ParcelDrawing({ overlap }: { readonly overlap: ParcelOverlap }) {
  const words = useWords();
  const { t } = words;
  const hatch = useId();
  const [left, right] = [ringsOf(overlap.planeMetres?.left), ringsOf(overlap.planeMetres?.right)];
  const isFar = overlap.distanceM > FAR * Math.max(extentOf(left), extentOf(right), 1);
  const placed = isFar ? beside(left, right) : right;
  const plane = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, HEIGHT - MARGIN],
      ],
      shapeOf([...left, ...placed]),
    );
  const path = geoPath(plane);
  return (
    <figure className={classes.figure}>
      {overlap.planeMetres && (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${t('map.label')}. ${summary(overlap, words)}`}>
          <defs>
            <Hatch id={`${hatch}l`} angle={45} className={classes.hatchLeft} />
            <Hatch id={`${hatch}r`} angle={-45} className={classes.hatchRight} />
          </defs>
          <path d={path(shapeOf(left)) ?? ''} fill={`url(#${hatch}l)`} className={classes.left} />
          <path d={path(shapeOf(placed)) ?? ''} fill={`url(#${hatch}r)`} className={classes.right} />
          <text x={WIDTH - 8} y={16} textAnchor="end">
            ↑ {t('map.north')}
          </text>
          <ScaleBar pixelsPerMetre={plane.scale()} />
        </svg>
      )}
      <figcaption>
        <span className={classes.keyLeft}>━</span> A {t('map.area', { area: words.number(overlap.leftM2) })} ·{' '}
        <span className={classes.keyRight}>┅</span> B {t('map.area', { area: words.number(overlap.rightM2) })}
        <br />
        {summary(overlap, words)}
        {isFar && <p>{t('map.apartNote')}</p>}
        {!overlap.planeMetres && <p>{t('map.otherZones')}</p>}
      </figcaption>
      {overlap.planeMetres && <Corners sides={[left, right]} />}
    </figure>
  );
}

function summary({ leftM2, rightM2, overlapM2, ratio, distanceM }: ParcelOverlap, { t, number }: Words): string {
  const difference = Math.abs(leftM2 - rightM2);
  return [
    t('map.overlap', { area: number(overlapM2), percent: number(ratio * 100) }),
    t('map.distance', { metres: number(distanceM) }),
    t('map.difference', {
      area: number(difference),
      percent: number((difference / Math.max(leftM2, rightM2, 1)) * 100),
    }),
  ].join(' · ');
}

const HATCH_PX = 7;

const Hatch = ({
  id,
  angle,
  className,
}: {
  readonly id: string;
  readonly angle: number;
  readonly className?: string;
}) => (
  <pattern
    id={id}
    width={HATCH_PX}
    height={HATCH_PX}
    patternUnits="userSpaceOnUse"
    patternTransform={`rotate(${angle})`}
  >
    <line x1="0" y1="0" x2="0" y2={HATCH_PX} className={className} />
  </pattern>
);

const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000];
const WIDEST_PX = 110;

function ScaleBar({ pixelsPerMetre }: { readonly pixelsPerMetre: number }) {
  const { t, number } = useWords();
  const metres = LENGTHS.filter((length) => length * pixelsPerMetre <= WIDEST_PX).at(-1);
  if (metres === undefined) return null;
  const end = 10 + metres * pixelsPerMetre;
  return (
    <g className={classes.scale}>
      <path d={`M10 ${HEIGHT - 14}v6H${end}v-6`} />
      <text x={end + 6} y={HEIGHT - 8}>
        {t('map.metres', { metres: number(metres) })}
      </text>
    </g>
  );
}

/** The same in figures: corners in metres of the plane, from the south-west corner of both. */
function Corners({ sides }: { readonly sides: readonly (readonly Ring[])[] }) {
  const { t, number } = useWords();
  const { x: west, y: south } = boundsOf(sides.flat());
  return (
    <details>
      <summary>{t('app.asTable')}</summary>
      <table className={classes.corners}>
        <thead>
          <tr>
            {(['map.outline', 'map.corner', 'map.east', 'map.northing'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sides.flatMap((rings, side) =>
            rings.flat().map(([x, y], index) => (
              <tr key={`${side}-${index}`}>
                <td>{side === 0 ? 'A' : 'B'}</td>
                <td>{index + 1}</td>
                <td>{number(x - west, 2)}</td>
                <td>{number(y - south, 2)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  );
}

const shapeOf = (rings: readonly Ring[]) => ({
  type: 'MultiPolygon' as const,
  coordinates: rings.map((ring) => [closed(ring).map(([x, y]) => [x, y])]),
});

/** With its first corner once more at the end, as GeoJSON has it: the path takes the last one for that and leaves it out. */
function closed(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = first === undefined || (last !== undefined && first[0] === last[0] && first[1] === last[1]);
  return isClosed ? ring : [...ring, first];
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
