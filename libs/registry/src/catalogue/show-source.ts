import type { StoredSource } from '@sogoc/resolution';

/** A catalogue entry in the shape of the API. */
export interface ShownSource extends Omit<StoredSource, 'legalBasis'> {
  /** The same as `collections`, for callers that know the list by this name. */
  readonly entities: readonly string[];
  readonly legalBasis?: string;
}

/** What a steward has to know of a source: how it is called and whether it sends. Its standing is policy, and operators'. */
export type NamedSource = Omit<ShownSource, 'trust' | 'authorityFor' | 'habits' | 'legalBasis'>;

export function nameSource(source: StoredSource): NamedSource {
  const { code, titleVi, titleEn, owner, level, collections, status } = source;
  return { code, titleVi, titleEn, owner, level, collections, entities: collections, status };
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
