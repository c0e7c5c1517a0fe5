import { bestOf } from './texts/best-of';

/** Lesser / greater of two positive quantities of one unit (areas, capital); 1 when equal, 0 when one is not positive or no number. */
export const numericRatio = bestOf((left, right) => {
  const l = Number(left);
  const r = Number(right);
  if (!Number.isFinite(l) || !Number.isFinite(r)) return 0;
  if (l === r) return 1;
  return l > 0 && r > 0 ? Math.min(l, r) / Math.max(l, r) : 0;
});
