import type { FeatureDefinition } from '../data-set-definition';
import { dateReader, findDateOrder, type FoundDateOrder } from '../read-dates';
import { byRow, columnIn, ColumnMaker, type DataColumn, type DataTable, mappedColumn } from './data-table';

/** How a feature's dates were read in one file, where the definition does not say. */
export interface ReadDates extends FoundDateOrder {
  readonly feature: string;
  readonly file: string;
}

/** One order for each file: two lists may write their dates differently. A file that does not tell follows the others. */
export function datesOf(
  table: DataTable,
  { name, columns, order }: FeatureDefinition,
  clean: (text: string) => string,
  tell: (found: ReadDates) => void,
): (string | undefined)[] {
  const dates = statedDates(table, columns, clean);
  const files = columnIn(table, 'file');
  const overall = findDateOrder(counted(dates, dates.numbers));
  const readIn = files.texts.map((file, own) => {
    const inFile =
      files.texts.length === 1 ? dates.numbers : dates.numbers.filter((_, row) => files.numbers[row] === own);
    const found = order === undefined ? findDateOrder(counted(dates, inFile)) : { order, isKnown: true };
    const taken = found.isKnown ? found : { ...overall, isKnown: overall.isKnown };
    if (order === undefined) tell({ ...taken, feature: name, file });
    const read = dateReader(taken.order, dates.texts);
    return dates.texts.map((text) => read(text) || undefined);
  });
  const [only] = readIn;
  if (only !== undefined && readIn.length === 1) return byRow(dates, only);
  return Array.from(dates.numbers, (date, row) => readIn[files.numbers[row] as number]?.[date]);
}

function statedDates(table: DataTable, columns: readonly string[], clean: (text: string) => string): DataColumn {
  const parts = columns.map((column) => mappedColumn(columnIn(table, column), clean));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const maker = new ColumnMaker();
  for (let row = 0; row < table.count; row++)
    maker.add(dateText(parts.map(({ numbers, texts }) => texts[numbers[row] as number] as string)));
  return maker.made();
}

/** How many of these rows state each text. */
function counted({ texts }: DataColumn, numbers: Uint32Array): ReadonlyMap<string, number> {
  const counts = new Uint32Array(texts.length);
  for (const number of numbers) counts[number] = (counts[number] as number) + 1;
  return new Map(texts.flatMap((text, i) => (counts[i] === 0 ? [] : [[text, counts[i] as number] as const])));
}

/** Several columns as the parts of one date; without its first part there is none. */
function dateText(parts: readonly string[]): string {
  const stated = parts.filter((part) => part !== '');
  return stated.length === parts.length || (parts.length === 3 && stated.length > 0) ? padded(parts) : '';
}

/** A part that is not stated is zero, which dates read as unknown. */
const padded = (parts: readonly string[]): string => parts.map((part) => part || '0').join('-');
