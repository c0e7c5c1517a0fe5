import type { HeldPlace } from '../people/true-person';

export type LegalForm = 'llc' | 'single-member-llc' | 'joint-stock' | 'private' | 'partnership' | 'cooperative';
export type EnterpriseStatus = 'active' | 'suspended' | 'dissolving' | 'dissolved' | 'bankrupt' | 'not-at-address';

export interface Representative {
  readonly fullName: string;
  readonly nationalId: string;
  readonly title: string;
  readonly from: string;
}

/** An enterprise or dependent unit as it truly is. Lists are in order of time; the last item is in force. */
export interface TrueEnterprise {
  readonly truth: string;
  /** 10 digits, or `10-3` for a dependent unit. */
  readonly taxCode: string;
  readonly parentTaxCode?: string;
  readonly legalForm: LegalForm;
  readonly unit: 'enterprise' | 'branch' | 'office';
  /** What tells one dependent unit of an enterprise from the next in its name: `Hà Đông`, `số 2`. */
  readonly unitName?: string;
  /** Words of business in the name: `Thương mại Dịch vụ`. */
  readonly activity: string;
  readonly properName: string;
  readonly foreignName?: string;
  readonly shortName?: string;
  readonly foundedOn: string;
  readonly status: EnterpriseStatus;
  readonly statusFrom: string;
  readonly seats: readonly HeldPlace[];
  readonly phone: string;
  readonly email?: string;
  readonly industries: readonly string[];
  /** Đồng. */
  readonly charterCapital: number;
  readonly representatives: readonly Representative[];
}
