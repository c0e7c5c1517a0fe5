import type { StoredSource } from '@sogoc/resolution';

/** A catalogue entry in the shape of the API. */
export interface ShownSource extends Omit<StoredSource, 'legalBasis'> {
  /** The same as `collections`, for callers that know the list by this name. */
  readonly entities: readonly string[];
  readonly legalBasis?: string;
}

export function showSource(source: StoredSource): ShownSource {
  const { code, titleVi, titleEn, owner, level, collections, trust, authorityFor, legalBasis, habits, status } = source;
  return {
    code,
    titleVi,
    titleEn,
    owner,
    level,
    collections,
    entities: collections,
    trust,
    authorityFor,
    ...(legalBasis !== null && { legalBasis }),
    habits,
    status,
  };
}
