/** Kinds of mistakes, as the slices of an evaluation name them. */
export type Fault =
  | 'word-order'
  | 'joined-words'
  | 'middle-omitted'
  | 'middle-initial'
  | 'surname-short'
  | 'typing'
  | 'telex'
  | 'tone'
  | 'mark'
  | 'spoken'
  | 'date-slip'
  | 'day-month-swapped'
  | 'year-only'
  | 'sex-wrong'
  | 'number-slip'
  | 'number-swap'
  | 'number-of-relative'
  | 'number-of-another'
  | 'phone-slip'
  | 'phone-of-relative'
  | 'commune-wrong'
  | 'address-cut'
  | 'parent-slip'
  | 'abbreviated'
  | 'form-omitted'
  | 'activity-omitted'
  | 'former-name'
  | 'founding-padded'
  | 'parent-code'
  | 'area-off'
  | 'sheet-parcel-swapped'
  | 'holder-of-family'
  | 'position-off';

export const FAULTS: readonly Fault[] = [
  'word-order',
  'joined-words',
  'middle-omitted',
  'middle-initial',
  'surname-short',
  'typing',
  'telex',
  'tone',
  'mark',
  'spoken',
  'date-slip',
  'day-month-swapped',
  'year-only',
  'sex-wrong',
  'number-slip',
  'number-swap',
  'number-of-relative',
  'number-of-another',
  'phone-slip',
  'phone-of-relative',
  'commune-wrong',
  'address-cut',
  'parent-slip',
  'abbreviated',
  'form-omitted',
  'activity-omitted',
  'former-name',
  'founding-padded',
  'parent-code',
  'area-off',
  'sheet-parcel-swapped',
  'holder-of-family',
  'position-off',
];

/** How an office writes text. Shares of its records. */
export interface Writing {
  readonly plain: number;
  readonly capitals: number;
  /** Given name first as a habit, not a slip. */
  readonly givenFirst: number;
  /** Names of enterprises with short forms: `CTCP TM & DV`. */
  readonly shortForms?: number;
}

export interface AddressStyle {
  /** `by-date`: communes as they were named in the year of the record. */
  readonly units: 'old' | 'new' | 'by-date';
  /** `full`: `xã Tân Lập, huyện Đan Phượng`; `bare`: `Tân Lập, Đan Phượng`; `short`: `X. Tân Lập - H. Đan Phượng`. */
  readonly words: 'full' | 'bare' | 'short';
  readonly codes: 'none' | 'with-set' | 'bare' | 'code-only';
}

export interface Office {
  readonly code: string;
  /** Old provinces it works in; absent: the country. */
  readonly provinces?: ReadonlySet<string>;
  /** People it has to do with; absent: all. */
  readonly people?: 'adults' | 'children';
  /** Share of the things in its reach that it has a record of. */
  readonly reach: number;
  /** Share of its things that it registered twice. */
  readonly twice: number;
  /** Years of its records, both included. */
  readonly years: readonly [from: number, to: number];
  readonly writing: Writing;
  readonly address: AddressStyle;
  readonly dates: 'iso' | 'slashes';
  /** Days that are not known are written 1 January. */
  readonly padsDays: boolean;
  /** Share of founding days that it writes as 1 January, since its form asks for the year. */
  readonly padsFounding?: number;
  /** Numbers lost their first zeros in a spreadsheet; share of its records. */
  readonly lostZeros: number;
  /** Share of the records that state an attribute; `other` for those not named. */
  readonly states: Readonly<Record<string, number>> & { readonly other: number };
  readonly faults: Readonly<Partial<Record<Fault, number>>>;
}
