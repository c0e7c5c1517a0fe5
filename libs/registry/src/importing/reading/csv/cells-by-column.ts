import type { FileRow } from '@sogoc/resolution';

import type { Decode } from '../file-encodings';
import { NOT_IN_ENCODING } from '../row-faults';

/** A row by its columns; empty cells behind the last column that has a name are none. */
export function cellsByColumn(
  cells: readonly string[],
  columns: readonly string[],
  decode: Decode,
): Pick<FileRow, 'values' | 'fault'> {
  if (cells.length < columns.length || cells.slice(columns.length).some((cell) => cell.trim() !== ''))
    return {
      fault: {
        code: 'other-cells',
        detail: `It has ${cells.length} cells, and the heading ${columns.length} columns.`,
      },
    };
  const values: Record<string, string> = {};
  for (const [at, column] of columns.entries()) {
    const text = decode(cells[at]!);
    if (text === undefined) return { fault: NOT_IN_ENCODING };
    values[column] = text.trim();
  }
  return { values };
}
