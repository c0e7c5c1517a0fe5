import { statedValues, type Comparator } from '@sogoc/matching';

/** Stands before the province of a seat. */
export const PROVINCE = 'province:';

/** How far two seats agree, best first. Names had to be unique in a province, and since 2015 in the country. */
export const SEAT_GRADES = {
  sameCommune: 1,
  /** One province, and one side knows no commune. */
  sameProvince: 0.7,
  /** Two communes of one province, or of provinces that are not both known: firms move, and communes are misread. */
  otherCommune: 0.4,
  otherProvince: 0,
} as const;

/** Reads lists of communes and of one province. */
export const seatComparator: Comparator = (left, right) => {
  const [own, others] = [statedValues(left), statedValues(right)];
  const shared = own.filter((place) => others.includes(place));
  if (shared.some((place) => !place.startsWith(PROVINCE))) return SEAT_GRADES.sameCommune;
  const bothInCommunes = [own, others].every((places) => places.some((place) => !place.startsWith(PROVINCE)));
  if (shared.length > 0) return bothInCommunes ? SEAT_GRADES.otherCommune : SEAT_GRADES.sameProvince;
  const inTwoProvinces = [own, others].every((places) => places.some((place) => place.startsWith(PROVINCE)));
  return inTwoProvinces ? SEAT_GRADES.otherProvince : SEAT_GRADES.otherCommune;
};
