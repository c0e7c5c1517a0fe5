/** One entry of the catalogue of sources. */
export interface StoredSource {
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly owner: string;
  readonly level: 'national' | 'ministry' | 'province';
  readonly collections: readonly string[];
  /** Trust by attribute, 0–1; `*` is the default. */
  readonly trust: Readonly<Record<string, number>>;
  /** Schemes and attributes that this source is the authority for. */
  readonly authorityFor: readonly string[];
  readonly legalBasis: string | null;
  readonly habits: Readonly<Record<string, unknown>>;
  readonly status: 'active' | 'inactive';
}
