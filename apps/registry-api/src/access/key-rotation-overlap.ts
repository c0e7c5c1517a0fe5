/** Hours that the old key still holds after a rotation, unless the operator says otherwise. */
export const STANDARD_OVERLAP_HOURS = 24;
