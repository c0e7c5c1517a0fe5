/** A commune as it was until 2025-06-30 (code set `NSO-2025-01`), with its district. */
export interface FormerCommune {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly provinceCode: string;
  readonly province: string;
}

/** A commune since 2025-07-01 (code set `NSO-2025-07`). */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly kind: 'urban' | 'rural';
  readonly provinceCode: string;
  readonly province: string;
  readonly latitude: number;
  readonly longitude: number;
  /** The communes it was made of; at least one. */
  readonly former: readonly FormerCommune[];
}

/** Where somebody lives, works or is seated. */
export interface Place {
  readonly house: string;
  readonly street: string;
  readonly quarter?: string;
  readonly commune: Commune;
  readonly former: FormerCommune;
}

/** The day on which districts ended and communes were merged (Resolution 202/2025/QH15). */
export const COMMUNE_REFORM = '2025-07-01';
