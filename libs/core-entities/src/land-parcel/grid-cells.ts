import type { Position } from '@sogoc/vietnam';

/** Side of a cell in degrees: about 22 m from south to north. */
const CELL_DEGREES = 0.0002;
/**
 * Positions of one parcel that went through different datum shifts, or are centroids rather than characteristic points, differ by
 * some metres; each position is put into every cell that this margin touches, so two such positions share one. Degrees, about 4.5 m.
 */
const MARGIN_DEGREES = 0.00004;

/** Names of the one to four grid cells that a position may belong to. */
export function cellsAround({ latitude, longitude }: Position): readonly string[] {
  const cells = new Set<string>();
  for (const north of [-MARGIN_DEGREES, MARGIN_DEGREES]) {
    for (const east of [-MARGIN_DEGREES, MARGIN_DEGREES]) {
      cells.add(`${Math.floor((latitude + north) / CELL_DEGREES)}:${Math.floor((longitude + east) / CELL_DEGREES)}`);
    }
  }
  return [...cells];
}
