export type SourceCollection = 'persons' | 'land-parcels' | 'enterprises';
export type SourceLevel = 'national' | 'ministry' | 'province';

/** Habits a source declares about itself; the standardiser reads them. */
export interface SourceProfile {
  /** Legacy encoding that some of its texts still have. */
  readonly encoding?: 'tcvn3' | 'vni' | 'viqr';
  /** It writes 1 January where only the year of birth is known. */
  readonly padsDates?: boolean;
}

/** One entry of the source catalogue, in the shape of `PUT /v1/sources/{source}`. */
export interface SourceCatalogueEntry {
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly owner: string;
  readonly level: SourceLevel;
  readonly collections: readonly SourceCollection[];
  /** 0–1 by attribute; `*` stands for all that are not named. */
  readonly trust: Readonly<Record<string, number>>;
  /** Attributes and identifier schemes it is the authority for. */
  readonly authorityFor: readonly string[];
  readonly legalBasis: string;
  readonly habits: SourceProfile;
  readonly status: 'active' | 'inactive';
}
