import type { CorrupterName } from '../corrupters/corrupters';
import type { Collection } from './synthetic-world';

/** One habit or fault of a source. Rates of 1 are conventions; the rest are mistakes. */
export interface FaultRate {
  /** Attribute, with a path into objects and lists: `holders[].name`, `permanentAddress.text`. */
  readonly attribute: string;
  readonly corrupter: CorrupterName;
  /** Probability for one record, 0–1. */
  readonly rate: number;
  /** Only for people born before this day. */
  readonly bornBefore?: string;
  /** Only for records observed before this day. */
  readonly observedBefore?: string;
}

/** `structured`: text, code and code set. `text`: text alone. `bare-code`: text and a code without its code set. */
export type AddressForm = 'structured' | 'text' | 'bare-code';

/** How one source holds one collection: its reach, its fields, its keys and its faults. All of it is data. */
export interface SourceProfile {
  /** Code of the source catalogue. */
  readonly source: string;
  readonly collection: Collection;
  /** Probability that it holds a true thing it could hold. */
  readonly coverage: number;
  /** Probability that it holds the same thing twice, under two keys. */
  readonly duplicateRate?: number;
  /** How often a child's record carries the number of the mother who filled in the form. */
  readonly borrowedNumbers?: number;
  /** How often a record carries the number of a parent or spouse. */
  readonly numbersOfKin?: number;
  /** How often a record carries the number of a stranger. */
  readonly numbersOfStrangers?: number;
  /** How often the record of a dependent unit carries the tax code of its parent. */
  readonly unitsUnderParentCode?: number;
  /** Only things of this province (code of the 34). */
  readonly provinceCode?: string;
  /** Ages in years at observation that it holds. */
  readonly ages?: readonly [number, number];
  /** It holds only who has this attribute. */
  readonly requires?: string;
  /** It still holds the dead and the closed. */
  readonly keepsEnded?: boolean;
  /** First and last day of observation. */
  readonly observed: readonly [string, string];
  /** Attribute whose value, as sent, is the record's key; `serial`: a number of its own with the prefix. */
  readonly recordKey: string;
  readonly keyPrefix: string;
  readonly addressForm: AddressForm;
  /** How often it writes two phone numbers of a person into one field. */
  readonly severalPhones?: number;
  /** Its sheets and numbers of parcels are those of a map that nobody else uses any more. */
  readonly olderMap?: boolean;
  /** Its places of parcels are points taken so many metres away at most, and no outlines. */
  readonly pointWithin?: number;
  /** Its addresses are this many years behind. */
  readonly addressLagYears?: number;
  /** Attributes it holds, with the probability that each is filled. */
  readonly fields: Readonly<Record<string, number>>;
  readonly faults: readonly FaultRate[];
}

/** Shorthand for fault plans: `fault('fullName', 'letter-slip', 0.01)`. */
export const fault = (
  attribute: string,
  corrupter: CorrupterName,
  rate: number,
  only: Pick<FaultRate, 'bornBefore' | 'observedBefore'> = {},
): FaultRate => ({ attribute, corrupter, rate, ...only });

/** Shorthand for a habit that touches every record. */
export const always = (attribute: string, corrupter: CorrupterName): FaultRate => fault(attribute, corrupter, 1);
