/** The letters of a text as bits of one integer: several letters have one bit, so two texts have at most as many in common as bits say. */
export function letterBits(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

/** How alike two words can be at most by Jaro–Winkler: units that the other does not have match nothing. */
export function mostJaroWinkler(length: number, bits: number, otherLength: number, otherBits: number): number {
  const own = length - bitsSet(bits & ~otherBits);
  const others = otherLength - bitsSet(otherBits & ~bits);
  const common = own < others ? own : others;
  if (common <= 0) return 0;
  const jaro = (common / length + common / otherLength + 1) / 3;
  // Four units of a common beginning take four tenths of what is left.
  return jaro + 0.4 * (1 - jaro) + ROUNDING;
}

const ROUNDING = 1e-9;

function bitsSet(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
