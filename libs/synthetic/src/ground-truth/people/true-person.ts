import type { Place } from '../../places/place';

export type Sex = 'male' | 'female';

/** A personal number in force from a day on. */
export interface HeldNumber {
  readonly value: string;
  readonly from: string;
}

export interface HeldPlace {
  readonly place: Place;
  readonly from: string;
}

export interface HeldPhone {
  readonly value: string;
  readonly from: string;
}

/** A person as they truly are. Lists are in order of time; the last item is in force. */
export interface TruePerson {
  readonly truth: string;
  readonly household: number;
  readonly surname: string;
  readonly fullName: string;
  readonly sex: Sex;
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string;
  /** One, or two when the number was lawfully cancelled and established again. */
  readonly nationalIds: readonly HeldNumber[];
  readonly idCard9?: string;
  readonly passportNumber?: string;
  readonly personalTaxCode?: string;
  readonly socialInsuranceNumber?: string;
  readonly healthInsuranceNumber?: string;
  readonly phones: readonly HeldPhone[];
  readonly email?: string;
  readonly ethnicity: string;
  readonly origin: Place;
  readonly residences: readonly HeldPlace[];
  readonly maritalStatus: 'single' | 'married' | 'divorced' | 'widowed';
  readonly father?: Parent;
  readonly mother?: Parent;
  readonly spouse?: Parent;
  readonly deceasedOn?: string;
}

/** A relative as papers name them; `truth` when they live in this world. */
export interface Parent {
  readonly truth?: string;
  readonly fullName: string;
  readonly nationalId?: string;
}
