/** A line of CSV without its end (RFC 4180): a cell with a delimiter, quote or line break is quoted. */
export const csvLine = (cells: readonly string[]): string => cells.map(quotedWhereNeeded).join(',');

const quotedWhereNeeded = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
