export interface RingCentre {
  readonly x: number;
  readonly y: number;
  /** In squares of the coordinates' unit; 0 for points and lines. */
  readonly area: number;
}

/** Area centroid of a closed ring; the mean of its corners when it has no area. Shifted to the first corner to keep digits. */
export function ringCentre(ring: readonly (readonly [number, number])[]): RingCentre {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let doubled = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = relative(ring[i - 1], originX, originY);
    const [x1, y1] = relative(ring[i], originX, originY);
    const cross = x0 * y1 - x1 * y0;
    doubled += cross;
    sumX += (x0 + x1) * cross;
    sumY += (y0 + y1) * cross;
  }
  if (doubled !== 0 && Number.isFinite(sumX / doubled) && Number.isFinite(sumY / doubled)) {
    return { x: originX + sumX / (3 * doubled), y: originY + sumY / (3 * doubled), area: Math.abs(doubled / 2) };
  }
  const mean = (axis: 0 | 1): number => ring.reduce((sum, corner) => sum + corner[axis], 0) / ring.length;
  return { x: mean(0), y: mean(1), area: 0 };
}

function relative(
  corner: readonly [number, number] | undefined,
  originX: number,
  originY: number,
): readonly [number, number] {
  return corner === undefined ? [0, 0] : [corner[0] - originX, corner[1] - originY];
}
