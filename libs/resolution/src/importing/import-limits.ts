/** Parts of a file that can be sent at once would be more than a terabyte. */
export const MOST_PARTS = 250_000;
/** A source that begins imports and leaves them keeps no end of files here. */
export const MOST_OPEN_IMPORTS = 20;

/** What is wrong where a part is not here, or there are others than told; undefined: nothing. */
export function gapAmongParts(sizes: readonly { readonly part: number }[], parts: number): string | undefined {
  const missing = Array.from({ length: Math.min(parts, MOST_PARTS) }, (_, at) => at + 1).find(
    (part, at) => sizes[at]?.part !== part,
  );
  if (missing !== undefined) return `Part ${missing} of ${parts} is not here: send it.`;
  return sizes.length === parts ? undefined : `There are ${sizes.length} parts, and you say ${parts}.`;
}
