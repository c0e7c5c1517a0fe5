import type { FileRow } from '@sogoc/resolution';

import type { Decode } from '../file-encodings';
import { notInEncoding } from '../row-faults';
import { fitsHeading } from './csv-layout';

/** A row by its columns; empty cells behind the last column that has a name are none. Without values and fault: all cells are empty. */
export function cellsByColumn(
  cells: readonly string[],
  columns: readonly string[],
  decode: Decode,
): Pick<FileRow, 'values' | 'fault'> {
  if (cells.every((cell) => cell.trim() === '')) return {};
  if (!fitsHeading(cells, columns.length))
    return {
      fault: {
        code: 'other-cells',
        detail: `It has ${cells.length} cells, and the heading ${columns.length} columns.`,
      },
    };
  const values: Record<string, string> = {};
  let isEmpty = true;
  for (const [at, column] of columns.entries()) {
    const text = decode(cells[at]!)?.trim();
    if (text === undefined) return { fault: notInEncoding(at + 1) };
    values[column] = text;
    isEmpty &&= text === '';
  }
  return isEmpty ? {} : { values };
}
