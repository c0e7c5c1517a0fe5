/** A file a manifest vouches for. */
export interface ManifestFile {
  /** From the root of the repository. */
  readonly path: string;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** Where seed data comes from. Stands beside it as `manifest.json`. */
export interface SeedManifest {
  readonly name: string;
  readonly description: string;
  readonly source: string;
  readonly licence: string;
  /** `YYYY-MM-DD`: the day the data speaks of. */
  readonly date: string;
  /** Rows the loader gives. */
  readonly rows: number;
  readonly files: readonly ManifestFile[];
  /** SHA-256 of the canonical JSON of generated rows, for data that is computed. */
  readonly contentSha256?: string;
}
