import { CIVIL_PERSON_SOURCES } from './civil-person-sources';
import { FISCAL_PERSON_SOURCES } from './fiscal-person-sources';
import { POLICE_PERSON_SOURCES } from './police-person-sources';
import type { SourceProfile } from '../shape/source-profile';

/**
 * How each source holds people; the first, the population register, is the one of last resort. Rates are assumptions of
 * this generator, none is a measurement of a real register.
 */
export const PERSON_SOURCES: readonly SourceProfile[] = [
  ...POLICE_PERSON_SOURCES,
  ...FISCAL_PERSON_SOURCES,
  ...CIVIL_PERSON_SOURCES,
];
