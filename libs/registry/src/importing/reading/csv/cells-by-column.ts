import type { FileRow } from '@sogoc/resolution';

import type { Decode } from '../file-encodings';
import { notInEncoding } from '../row-faults';
import { fitsHeading } from './csv-layout';

const TOO_MANY = ' A cell with the delimiter in it needs quotes around it.';

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
        detail: `It has ${cells.length} cells, and the heading ${columns.length} columns.${cells.length > columns.length ? TOO_MANY : ''}`,
      },
    };
  // A column may have a name that an object takes for its own, as `__proto__`.
  const values = Object.create(null) as Record<string, string>;
  let isEmpty = true;
  for (const [at, column] of columns.entries()) {
    const text = decode(cells[at]!)?.trim();
    if (text === undefined) return { fault: notInEncoding(at + 1) };
    values[column] = text;
    isEmpty &&= text === '';
  }
  return isEmpty ? {} : { values };
}
