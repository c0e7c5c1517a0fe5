/** How many lines the first record of RFC 4180 takes: a quoted cell may go over several; `undefined` while its quote is open. */
export function lengthOfFirst(lines: readonly string[], delimiter: string): number | undefined {
  let isInside = false;
  for (const [at, line] of lines.entries()) {
    isInside = endsInside(line, delimiter, isInside);
    if (!isInside) return at + 1;
  }
  return undefined;
}

/** Whether a line ends within a quoted cell. A quote opens at the beginning of a cell only; two within a quoted cell are one that is meant. */
function endsInside(line: string, delimiter: string, beginsInside: boolean): boolean {
  let isInside = beginsInside;
  for (let at = 0; ;) {
    if (!isInside && line[at] === '"') {
      isInside = true;
      at++;
    }
    if (isInside) {
      const quote = line.indexOf('"', at);
      if (quote < 0) return true;
      at = quote + (line[quote + 1] === '"' ? 2 : 1);
      isInside = line[quote + 1] === '"';
      if (isInside) continue;
    }
    const next = line.indexOf(delimiter, at);
    if (next < 0) return false;
    at = next + 1;
  }
}
