import { canonicalJson } from '@sogoc/kernel';

import type { StoredSource } from './stored-source';

/**
 * What a source is trusted with, and what is known of its ways. This part of an entry is policy: a change of it replays the records of the
 * source, and takes two operators where there are two. Titles, owner and the like are not.
 */
export type SourceStanding = Pick<StoredSource, 'trust' | 'authorityFor' | 'habits'>;

/** Of a source that is not in the catalogue. */
export const NO_STANDING: SourceStanding = { trust: {}, authorityFor: [], habits: {} };

export const standingOf = ({ trust, authorityFor, habits }: SourceStanding): SourceStanding => ({
  trust,
  authorityFor,
  habits,
});

/** Whether two standings say the same, whatever the order of their members. */
export const isSameStanding = (left: SourceStanding, right: SourceStanding): boolean =>
  canonicalJson(standingOf(left)) === canonicalJson(standingOf(right));
