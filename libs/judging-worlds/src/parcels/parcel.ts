import type { PersonName } from '../clerk/write-name';
import type { Home, Since } from '../places/home';

/** WGS 84, degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Holder {
  readonly name: PersonName;
  readonly nationalId: string;
}

export interface MapNumbers {
  readonly series: string;
  readonly sheet: string;
  readonly number: string;
}

export interface Parcel {
  readonly id: string;
  readonly home: Home;
  /** On the present map, under the old commune. */
  readonly numbers: MapNumbers;
  /** Sheet under the new commune where the sheets were numbered anew in 2025. */
  readonly newSheet: string;
  /** Numbers of the map before this one, as old certificates show them. */
  readonly oldNumbers?: MapNumbers;
  readonly areas: readonly Since<number>[];
  readonly uses: readonly { readonly code: string; readonly share: number }[];
  readonly inner: Point;
  readonly ring: readonly Point[];
  readonly code: string;
  readonly certificates: readonly Since<Certificate>[];
  /** Who holds it, first the one who is asked for. */
  readonly holders: readonly Since<readonly Holder[]>[];
  readonly since: number;
  /** The year in which it was split. */
  readonly splitIn?: number;
  readonly derivedFrom?: string;
}

export interface Certificate {
  readonly serial: string;
  readonly bookNumber: string;
  readonly issuedOn: string;
}
