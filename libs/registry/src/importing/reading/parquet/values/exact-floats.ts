/** Digits that tell any two floats of 32 bits apart. */
const MOST_DIGITS = 9;

/** The number with the fewest digits that is the same float of 32 bits: 120.1 was written, and a double makes 120.0999984741211 of it. */
export function shortestFloat(float: number): number {
  for (let digits = 1; digits <= MOST_DIGITS; digits++) {
    const short = Number(float.toPrecision(digits));
    if (Math.fround(short) === float) return short;
  }
  return float;
}

/**
 * As JSON can hold it. Whole numbers of which a double may have lost the last digits have an exponent (`9.007199254740992e+15`), by which it
 * is seen that they are no codes and no keys.
 */
export function numberOrText(double: number): number | string {
  if (!Number.isFinite(double)) return String(double);
  return Number.isInteger(double) && !Number.isSafeInteger(double) ? double.toExponential() : double;
}
