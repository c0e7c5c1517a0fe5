import type { Day } from '../clerk/write-date';
import type { PersonName } from '../clerk/write-name';
import type { Home, Since } from '../places/home';
import type { Place } from '../places/drawn-place';

export type Sex = 'male' | 'female';

export interface Person {
  readonly id: string;
  readonly sex: Sex;
  readonly name: PersonName;
  readonly born: Day;
  readonly nationalId: string;
  /** Cancelled when sex, year or place had been collected wrongly. */
  readonly formerNationalId?: string;
  /** Cards of nine digits by the year of issue; a move to another province gave another. */
  readonly cards9: readonly Since<string>[];
  readonly taxCode?: string;
  readonly insurance?: string;
  readonly phones: readonly Since<string>[];
  readonly email?: string;
  readonly homes: readonly Since<Home>[];
  readonly origin: Place;
  readonly father?: PersonName;
  readonly mother?: PersonName;
  /** Members of the household, for what is stated of them and for numbers taken from them. */
  readonly family: Person[];
}
