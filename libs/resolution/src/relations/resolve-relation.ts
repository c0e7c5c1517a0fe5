import type { IdentifierStatus } from '@sogoc/golden';

import type { StandingStatement } from './validity/surviving-statements';

/** `open`: nobody carries the identifier; `ambiguous`: several may be meant; `disputed`: the name speaks against all who carry it. */
export type RelationStatus = 'open' | 'resolved' | 'ambiguous' | 'disputed';

/** A golden record that may be meant. */
export interface RelationEnd {
  readonly collection: string;
  readonly goldenId: string;
  /** What is to be known of it: that it died or ended. */
  readonly marks?: readonly string[];
}

/** An active golden record that carries the stated identifier. */
export interface Carrier extends RelationEnd {
  readonly status: IdentifierStatus;
  /** Whether the stated name can be read as none of its names. */
  readonly contradicts: (statedName: string) => boolean;
  /** Since when it tells that what is stated of it is over; left out: it is not asked. */
  readonly denies?: (statement: StandingStatement) => string | undefined;
}

export interface RelationResolution {
  readonly status: RelationStatus;
  /** One when resolved, several when ambiguous (of more than {@link MAX_CARRIERS} none), else none; ordered by id. */
  readonly ends: readonly RelationEnd[];
}

/** More carriers of one identifier are not told apart: it is a placeholder that slipped through. */
export const MAX_CARRIERS = 100;

const OPEN: RelationResolution = { status: 'open', ends: [] };
/** Which of them are looked at is chance, so that none is named. */
const OF_VERY_MANY: RelationResolution = { status: 'ambiguous', ends: [] };

/**
 * Whom a statement means: of the golden records that carry the identifier, the one that the name beside it does not contradict.
 * Those for whom another number took its place come last; a number that nobody carries any more still means whoever had it. A
 * cancelled number has ended together with its thing, so it means that one as before.
 */
export function resolveRelation(name: string | null, carriers: readonly Carrier[]): RelationResolution {
  if (carriers.length > MAX_CARRIERS) return OF_VERY_MANY;
  const current = carriers.filter(({ status }) => status !== 'superseded');
  const sought = current.length > 0 ? current : carriers;
  if (sought.length === 0) return OPEN;
  const left = sought.filter(({ contradicts }) => name === null || !contradicts(name));
  const ends = left
    .map(({ collection, goldenId, marks = [] }) => ({ collection, goldenId, ...(marks.length > 0 && { marks }) }))
    .sort((one, other) => (one.goldenId < other.goldenId ? -1 : 1));
  if (ends.length === 0) return { status: 'disputed', ends };
  return { status: ends.length === 1 ? 'resolved' : 'ambiguous', ends };
}
