import type { Address } from '../address/address';
import { mayBeOnePlace } from '../address/old-and-new-commune';
import { currentPlace } from '../address/named-places';
import type { DifferenceKind } from './difference-kinds';
import { textDifferences } from './letters-that-differ';

/** How two addresses differ: where they lie, then how they are written. */
export function placeDifferences(left: Address, right: Address): readonly DifferenceKind[] {
  const units = unitDifferences(left, right);
  const isElsewhere = units.includes('other-commune') || units.includes('other-province');
  // Names of units are other words for one place then; the text tells nothing more.
  if (isElsewhere || units.includes('old-new-commune')) return units;
  const texts = textDifferences(left.text ?? '', right.text ?? '');
  return [...units, ...(left.text === undefined || right.text === undefined ? [] : texts)];
}

function unitDifferences(left: Address, right: Address): readonly DifferenceKind[] {
  const [one, other] = [unitOf(left), unitOf(right)];
  if (one === undefined || other === undefined) return one === other ? [] : ['coarser-place'];
  if (one.code === other.code && one.codeSet === other.codeSet) return [];
  const [here, there] = [currentPlace(one.code, one.codeSet), currentPlace(other.code, other.codeSet)];
  if (mayBeOnePlace(here, there)) return ['old-new-commune'];
  if (here.province !== there.province) return ['other-province'];
  return here.communes.length > 0 && there.communes.length > 0 ? ['other-commune'] : ['coarser-place'];
}

function unitOf({ communeCode, provinceCode, codeSet }: Address): { code: string; codeSet: string } | undefined {
  const code = communeCode ?? provinceCode;
  return code === undefined || codeSet === undefined ? undefined : { code, codeSet };
}
