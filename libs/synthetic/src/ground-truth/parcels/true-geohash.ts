const ALPHABET = '0123456789bcdefghjkmnpqrstuvwxyz';

/**
 * GeoHash of a WGS 84 point in degrees; twelve characters are a land parcel's code.
 * Source: Circular 19/2026/TT-BNNMT, Appendix I. Checked with 57.64911, 10.40744 → `u4pruydqqvj`.
 */
export function geohashOf(latitude: number, longitude: number, length = 12): string {
  const spans = { latitude: [-90, 90] as [number, number], longitude: [-180, 180] as [number, number] };
  let code = '';
  let bits = 0;
  for (let i = 0; i < length * 5; i++) {
    const [span, value] = i % 2 === 0 ? [spans.longitude, longitude] : [spans.latitude, latitude];
    const middle = (span[0] + span[1]) / 2;
    const upper = value >= middle;
    span[upper ? 0 : 1] = middle;
    bits = bits * 2 + (upper ? 1 : 0);
    if (i % 5 === 4) {
      code += ALPHABET[bits];
      bits = 0;
    }
  }
  return code;
}
