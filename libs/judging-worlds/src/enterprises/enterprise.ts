import type { Day } from '../clerk/write-date';
import type { PersonName } from '../clerk/write-name';
import type { Home, Since } from '../places/home';

export interface Representative {
  readonly name: PersonName;
  readonly nationalId: string;
}

export interface Enterprise {
  readonly id: string;
  /** Ten digits, thirteen for a dependent unit, twelve (the owner's) for a household business. */
  readonly taxCode: string;
  readonly parentTaxCode?: string;
  readonly names: readonly Since<EnterpriseName>[];
  readonly representatives: readonly Since<Representative>[];
  readonly seats: readonly Since<Home>[];
  readonly founded: Day;
  readonly phones: readonly Since<string>[];
  readonly email?: string;
  readonly industries: readonly string[];
  /** Đồng. */
  readonly capital: number;
}

/** `Công ty TNHH` · `Thương mại và Dịch vụ` · `Minh Phát`; of a branch `unit` is what stands before. */
export interface EnterpriseName {
  readonly unit?: string;
  readonly form: string;
  readonly activity: string;
  readonly proper: string;
  readonly foreign?: string;
  readonly short?: string;
}
