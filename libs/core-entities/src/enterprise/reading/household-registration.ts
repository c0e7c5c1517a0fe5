import { withoutNumberLabel } from '@sogoc/vietnam';

/** As on certificates of business registration of households: `41A8012345` (Decree 168/2025/NĐ-CP; before it 01/2021/NĐ-CP). */
const HOUSEHOLD_REGISTRATION = /^\d{2}[A-Z]8\d{6}$/;

/** The registration number of a household business in canonical form; undefined when it can be none. */
export function parseHouseholdRegistration(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const number = withoutNumberLabel(text)
    .toUpperCase()
    .replace(/[\s.-]/g, '');
  return HOUSEHOLD_REGISTRATION.test(number) ? number : undefined;
}
