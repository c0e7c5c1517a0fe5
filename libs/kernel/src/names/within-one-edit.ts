/**
 * Whether the two are equal or one edit apart: one letter too many, too few or another one, or two neighbours swapped. Counted in UTF-16
 * units, so text must be NFC first.
 */
export function withinOneEdit(left: string, right: string): boolean {
  if (left === right) return true;
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  if (longer.length - shorter.length > 1) return false;
  let at = 0;
  while (at < shorter.length && shorter.charCodeAt(at) === longer.charCodeAt(at)) at++;
  if (longer.length > shorter.length) return longer.slice(at + 1) === shorter.slice(at);
  if (longer.slice(at + 1) === shorter.slice(at + 1)) return true;
  const areSwapped = longer[at] === shorter[at + 1] && longer[at + 1] === shorter[at];
  return areSwapped && longer.slice(at + 2) === shorter.slice(at + 2);
}
