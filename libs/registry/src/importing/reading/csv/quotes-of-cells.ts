/** Blanks around a quoted cell are no text; what parts cells is no blank. */
export function behindBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\t') && text[at] !== delimiter) at++;
  return at;
}

/** The place behind the quote that opens a cell which begins at `from`; undefined when none does. */
export function behindOpeningQuote(text: string, from: number, delimiter: string): number | undefined {
  const at = behindBlanks(text, from, delimiter);
  return text[at] === '"' ? at + 1 : undefined;
}

/** The place of the quote that closes what was opened before `from`; -1 when none does. Two of them are one that is meant. */
export function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
