import type { Confidence } from '../contacts/area-codes';

export type RuleSubject = 'numbers' | 'tax' | 'land' | 'units' | 'names' | 'contacts' | 'enterprises' | 'clocks';

/** A fact of law or custom that this library goes by. None rejects a record: what is not sure only suggests or notes. */
export interface Rule {
  readonly subject: RuleSubject;
  readonly vi: string;
  readonly en: string;
  /** Where it is written, or from where it is known. */
  readonly source: string;
  readonly confidence: Confidence;
  readonly validFrom?: string;
  readonly validTo?: string;
  /** What the library makes of an example, asked when the page is made. */
  readonly example?: () => string;
}
