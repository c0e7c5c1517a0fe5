import type { Commune, FormerCommune, Place } from '../../places/place';

export interface LandUse {
  readonly code: string;
  /** m². */
  readonly area: number;
  readonly term: string;
}

export interface Certificate {
  readonly serial: string;
  readonly bookNumber: string;
  readonly issuedOn: string;
}

export interface Holder {
  readonly kind: 'person' | 'enterprise';
  readonly name: string;
  /** National id in force at acquisition, or tax code. */
  readonly value: string;
  readonly idCard9?: string;
  readonly role: string;
  readonly share: number;
}

/** A parcel as it truly is, with its numbers on the maps before and after the reform of communes. */
export interface TrueParcel {
  readonly truth: string;
  readonly commune: Commune;
  readonly former: FormerCommune;
  readonly formerSheet: number;
  readonly sheet: number;
  readonly parcelNumber: number;
  readonly parcelCode: string;
  /** WGS 84 degrees of the characteristic point. */
  readonly latitude: number;
  readonly longitude: number;
  /** Metres, east–west and north–south. */
  readonly width: number;
  readonly depth: number;
  readonly area: number;
  readonly uses: readonly LandUse[];
  readonly place: Place;
  /** In order of time; the last is in force. */
  readonly certificates: readonly Certificate[];
  readonly holders: readonly Holder[];
  /** Day the parcel came to be. */
  readonly from: string;
  /** Day it was closed by a split or a merger. */
  readonly closedOn?: string;
  readonly closedBy?: 'split' | 'merged';
  readonly derivedFrom: readonly DerivedFrom[];
}

export interface DerivedFrom {
  readonly truth: string;
  readonly parcelCode: string;
  readonly communeCode: string;
  readonly sheet: number;
  readonly parcelNumber: number;
}
