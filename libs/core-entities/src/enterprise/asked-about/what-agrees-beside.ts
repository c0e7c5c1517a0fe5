import { haveValueInCommon, type Comparator, type Features, type FeatureValue } from '@sogoc/matching';

import { HAMLET_GRADES, hamletComparator } from '../../address/by-words/place-agreement';
import { HOLDER_GRADES, holderComparator } from '../../modelling/holder-agreement';
import { SEAT_GRADES, seatComparator } from '../comparing/seat-agreement';
import { TAX_CODE_GRADES, taxCodeComparator } from '../comparing/tax-code-agreement';

/** Any of these, where it agrees, says more than the name does. */
const BESIDE = [
  'ownerNumber',
  'registrationNumber',
  'foundedOn',
  'phone',
  'email',
  'houses',
  'shortName',
  'foreignName',
  'unitName',
  'charterCapital',
] as const;

/** Whether anything but name, code, seat and people says that two are one. */
export const anythingAgreesBeside = (left: Features, right: Features): boolean =>
  BESIDE.some((feature) => haveValueInCommon(left[feature], right[feature]));

/** Whether anything but name, code, seat, people and what one can call or write to them by says so: these are an owner's, of all the owner's shops. */
export const anythingOfTheShopAgrees = (left: Features, right: Features): boolean =>
  BESIDE.some((feature) => !OF_THE_OWNER.has(feature) && haveValueInCommon(left[feature], right[feature]));

const OF_THE_OWNER: ReadonlySet<string> = new Set(['ownerNumber', 'phone', 'email']);

export const haveOneHamlet = ({ hamlets: left }: Features, { hamlets: right }: Features): boolean =>
  agree(hamletComparator, HAMLET_GRADES.shared, left, right);

export const haveOneRepresentative = ({ representatives: left }: Features, right: Features): boolean =>
  agree(holderComparator, HOLDER_GRADES.similarName, left, right.representatives);

/** Both name people, and no two of these are one. */
export const haveOtherRepresentatives = (left: Features, right: Features): boolean =>
  left.representatives !== undefined && right.representatives !== undefined && !haveOneRepresentative(left, right);

/** One code, or one a slip away from the other. */
export const haveOneCode = ({ statedTaxCode: left }: Features, { statedTaxCode: right }: Features): boolean =>
  agree(taxCodeComparator, TAX_CODE_GRADES.slip, left, right);

/** By commune or by province; two communes of before 2025-07-01 are two seats, though one commune holds both today. */
export const haveOneSeat = (left: Features, right: Features): boolean =>
  agree(seatComparator, SEAT_GRADES.sameProvince, left.seat, right.seat) &&
  !areTwo(left.formerCommune, right.formerCommune);

export const haveSeatsInTwoProvinces = ({ seat: left }: Features, { seat: right }: Features): boolean =>
  left !== undefined && right !== undefined && seatComparator(left, right) === SEAT_GRADES.otherProvince;

export const areTwo = (left: FeatureValue | undefined, right: FeatureValue | undefined): boolean =>
  left !== undefined && right !== undefined && left !== right;

function agree(
  comparator: Comparator,
  atLeast: number,
  left: FeatureValue | undefined,
  right: FeatureValue | undefined,
): boolean {
  return left !== undefined && right !== undefined && comparator(left, right) >= atLeast;
}
