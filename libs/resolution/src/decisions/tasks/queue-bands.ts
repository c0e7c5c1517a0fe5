/** Lower ends of the bands in which the queue counts its tasks: by weight, in bits, and by age, in days. */
export const WEIGHT_BANDS = [-1_000, 0, 5, 10, 15, 20] as const;
export const AGE_BANDS = [0, 1, 3, 7, 14, 30] as const;
