/** A place as the registry stores it: codes only when they resolve, so a code always stands with its code set. */
export interface Address {
  readonly text?: string;
  readonly communeCode?: string;
  readonly codeSet?: string;
  readonly provinceCode?: string;
}

/** What matching reads of an address. */
export interface AddressFeatures {
  /** Codes, in the set in force, of the communes that the address may lie in; empty when unknown. */
  readonly communes: readonly string[];
  /** Where there are none: those that the commune's name may mean, each with the sign of that before its code. */
  readonly namedCommunes?: readonly string[];
  /** Code of the province in the set in force. */
  readonly province?: string;
  /** Where numbers of maps count: before or after the communes merged, and the commune's code then. */
  readonly mapCommune?: readonly [era: 'before-2025-07' | 'since-2025-07', code: string];
  /** House number and street, folded; absent when the text has no such part. */
  readonly line?: string;
  /** Hamlets and quarters, the smallest first: kind and number, or the name alone, since sources call one `Thôn Đông` and `Xóm Đông`. */
  readonly hamlets?: readonly string[];
  /** Hamlets, quarters and fields: what is named below the commune and is no house and no street. */
  readonly places?: readonly string[];
  /** House number in a hamlet, where houses are counted in it: `12@ap 3`. */
  readonly houses?: readonly string[];
  /** A flat in its block, whose street and number hundreds share: `A1310@CC THAI AN 4`. */
  readonly flat?: string;
  /** House number and alleys with the street's initials, as people write it short: `133x26 =DBT`. */
  readonly initialed?: string;
}

/** What of an address stands below the commune, and the commune's name. */
export interface House extends Pick<AddressFeatures, 'line' | 'hamlets' | 'places' | 'houses' | 'flat' | 'initialed'> {
  readonly communeName?: string;
}

export const NO_ADDRESS_FEATURES: AddressFeatures = Object.freeze({ communes: Object.freeze([]) });
