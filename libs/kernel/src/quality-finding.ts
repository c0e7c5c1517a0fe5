/** How grave a quality finding is: `error` values are used for nothing, `warning` values are used with care, `info` is a note. */
export type FindingSeverity = 'error' | 'warning' | 'info';

/**
 * What standardisation noticed about one value of a source record. The raw value stays as received; a finding never holds it,
 * so that findings can be listed, counted and logged by code. `suggestion` is for the source that owns the record only.
 */
export interface QualityFinding {
  /** Stable, upper snake case, e.g. `ID_YEAR_MISMATCH`. */
  readonly code: string;
  /** Attribute name, with a JSON-pointer-like tail for items of a list: `landUses/0/area`. */
  readonly attribute: string;
  readonly severity: FindingSeverity;
  readonly messageVi: string;
  readonly messageEn: string;
  /** The repaired value when one is likely. `applied` in the code's documentation says whether it was used. */
  readonly suggestion?: string;
}
