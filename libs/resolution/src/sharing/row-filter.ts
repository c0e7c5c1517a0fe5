import type { EntityDeclaration } from '@sogoc/core-entities';

import type { GrantedRows } from './access-grant';
import { unitsWithin } from './units-within';

/** Which golden records a grant is about: those with a place of `paths` in one of `areas`. */
export interface RowFilter {
  /** Attributes that hold `codeSet`, `communeCode` and `provinceCode`; the empty one is the record itself. */
  readonly paths: readonly string[];
  /** `{codeSet}/{code}`, in byte order. */
  readonly areas: readonly string[];
}

/** An entity that does not say where its things are has none within any area. */
export function rowFilterOf(
  { placedBy = [] }: EntityDeclaration,
  rows: GrantedRows | undefined,
): RowFilter | undefined {
  return rows && { paths: placedBy, areas: unitsWithin(rows) };
}

/** Whether a golden record is one that the grant is about. The database's `lies_within` judges the same. */
export function liesWithin(attributes: Readonly<Record<string, unknown>>, filter: RowFilter | undefined): boolean {
  if (filter === undefined) return true;
  const places = filter.paths.map((path) => (path === '' ? attributes : attributes[path]));
  return places.some((place) => {
    const unit = unitOf(place);
    return unit !== undefined && filter.areas.includes(unit);
  });
}

/** Of a place without a commune the province. */
function unitOf(place: unknown): string | undefined {
  if (place === null || typeof place !== 'object') return undefined;
  const { codeSet, communeCode, provinceCode } = place as Readonly<Record<string, unknown>>;
  const code = communeCode === undefined ? provinceCode : communeCode;
  return typeof codeSet === 'string' && typeof code === 'string' ? `${codeSet}/${code}` : undefined;
}
