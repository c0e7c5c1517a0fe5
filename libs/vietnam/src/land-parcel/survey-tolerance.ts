/** Areas are rounded to 0.1 m² at scales 1:500 to 1:2000, so each one may be off by half of it. */
const ROUNDING_SQUARE_METRES = 0.05;
/** Relative error of surveyed areas that is taken as measuring noise. */
export const SURVEY_TOLERANCE = 0.005;

/** Whether areas before and after agree: rounding of every area plus half a per cent of the total. */
export function areasAddUp(before: readonly number[], after: readonly number[], tolerance = SURVEY_TOLERANCE): boolean {
  return Math.abs(sum(before) - sum(after)) <= slackOf(before, after, tolerance);
}

/** Whether parts of a parcel are together more than it was, however many of its parts are still unknown. */
export function partsExceedWhole(whole: number, parts: readonly number[], tolerance = SURVEY_TOLERANCE): boolean {
  return sum(parts) - whole > slackOf([whole], parts, tolerance);
}

function slackOf(before: readonly number[], after: readonly number[], tolerance: number): number {
  return ROUNDING_SQUARE_METRES * (before.length + after.length) + tolerance * sum(before) + 1e-9;
}

const sum = (areas: readonly number[]): number => areas.reduce((total, area) => total + area, 0);
