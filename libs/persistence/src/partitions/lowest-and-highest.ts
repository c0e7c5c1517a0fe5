/**
 * Of some numbers, one at least, for `BETWEEN`: what a statement says of a column beside the numbers themselves, so that partitions in which none of them can
 * lie are left out when it is planned.
 */
export function lowestAndHighest(numbers: readonly number[]): [lowest: number, highest: number] {
  return [
    numbers.reduce((lowest, number) => Math.min(lowest, number)),
    numbers.reduce((highest, number) => Math.max(highest, number)),
  ];
}
