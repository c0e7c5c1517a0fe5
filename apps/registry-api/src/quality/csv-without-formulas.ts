import { csvLine } from '@sogoc/kernel';

/** Lines of RFC 4180; what a spreadsheet would take for a formula begins with an apostrophe. */
export function csvText(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [columns, ...rows].map((row) => `${csvLine(row.map(cellOf))}\r\n`).join('');
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
}
