import { CLOCK_RULES } from './clock-rules';
import { CONTACT_RULES } from './contact-rules';
import { ENTERPRISE_RULES } from './enterprise-rules';
import { LAND_RULES } from './land-rules';
import { NAME_RULES } from './name-rules';
import { NUMBER_RULES } from './number-rules';
import { TAX_RULES } from './tax-rules';
import { UNIT_RULES } from './unit-rules';
import type { Rule } from './rule';

/** Every rule, by subject. */
export const RULES: readonly Rule[] = [
  ...NUMBER_RULES,
  ...TAX_RULES,
  ...LAND_RULES,
  ...UNIT_RULES,
  ...NAME_RULES,
  ...CONTACT_RULES,
  ...ENTERPRISE_RULES,
  ...CLOCK_RULES,
];
