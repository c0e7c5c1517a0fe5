import { parse } from 'csv-parse/sync';

/** The cells of a record whose quotes are closed. */
export function cellsOf(raw: string, delimiter: string): readonly string[] {
  if (!raw.includes('"')) return raw.split(delimiter);
  const [cells = []] = parse(raw, { delimiter, relax_quotes: true, relax_column_count: true }) as string[][];
  return cells;
}
