import { statedValues, type Comparator, type FeatureValue } from '@sogoc/matching';

import { communeCodeOf } from '../../address/by-words/commune-by-name';
import { COMMUNE_GRADES, communeComparator } from '../../address/by-words/place-agreement';

/** Stands before the province of a seat. */
export const PROVINCE = 'province:';

/** How far two seats agree, best first. Names had to be unique in a province, and since 2015 in the country. */
export const SEAT_GRADES = {
  sameCommune: 1,
  /** One side, or each, has the commune's name alone. */
  sameByName: 0.9,
  /** One province, and one side knows no commune. */
  sameProvince: 0.7,
  /** Two communes of one province, or of provinces that are not both known: firms move, and communes are misread. */
  otherCommune: 0.4,
  otherProvince: 0,
} as const;

/** Reads lists of communes and of one province. */
export const seatComparator: Comparator = (left, right) => {
  const [own, others] = [readSeat(left), readSeat(right)];
  if (own.communes.length > 0 && others.communes.length > 0) {
    const agreement = communeComparator(own.communes, others.communes);
    if (agreement === COMMUNE_GRADES.same) return SEAT_GRADES.sameCommune;
    if (agreement === COMMUNE_GRADES.sameByName) return SEAT_GRADES.sameByName;
    return areTwo(own.province, others.province) ? SEAT_GRADES.otherProvince : SEAT_GRADES.otherCommune;
  }
  if (own.province !== undefined && own.province === others.province) return SEAT_GRADES.sameProvince;
  return areTwo(own.province, others.province) ? SEAT_GRADES.otherProvince : SEAT_GRADES.otherCommune;
};

interface Seat {
  readonly communes: readonly string[];
  readonly province?: string;
}

function readSeat(seat: FeatureValue): Seat {
  const places = statedValues(seat);
  return {
    communes: places.filter((place) => !place.startsWith(PROVINCE)),
    province: places.find((place) => place.startsWith(PROVINCE)),
  };
}

const areTwo = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && left !== right;

/** Communes of a seat, whatever speaks for them: for match keys. */
export const communesOfSeat = (seat: FeatureValue | undefined): readonly string[] =>
  statedValues(seat).flatMap((place) => (place.startsWith(PROVINCE) ? [] : [communeCodeOf(place)]));
