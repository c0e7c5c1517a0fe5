import type { SeededRandom } from './seeded-random';

const MOBILE_PREFIXES = ['090', '091', '093', '094', '097', '098', '096', '086', '088', '089'];

/** Prefixes that replaced the eleven-digit ones between 2018-09-15 and 2018-11-14, old → new. */
export const PREFIX_CHANGES: Readonly<Record<string, string>> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};

/** A mobile number in today's ten digits; two in five carry a prefix that once had eleven. */
export function drawMobile(random: SeededRandom): string {
  const prefix = random.chance(0.4) ? random.pick(Object.values(PREFIX_CHANGES)) : random.pick(MOBILE_PREFIXES);
  return `${prefix}${random.digits(7)}`;
}
