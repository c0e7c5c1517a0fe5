import { escapePointer } from '@sogoc/kernel';

import { isBatchItem } from '../batch-item';
import type { ColumnMapping } from './column-mapping';
import { isRecordMember, meaningOf, USUAL_KEY_NAMES } from './column-meaning';
import { isEmptyCell } from './is-empty-cell';

type Values = Readonly<Record<string, unknown>>;

/** A fault as the API tells it, read as it comes. */
type Fault = Readonly<Record<string, unknown>>;

/** A column of the file, and whether what it means is called otherwise. */
interface FileColumn {
  readonly column: string;
  readonly isRenamed: boolean;
}

const KEY = '/recordKey';

/**
 * Faults of a flat row as whoever made the file knows its places: with `column` where the file calls it by another name, and of a key that
 * is not there where it was looked for.
 */
export function faultsByColumn(
  faults: readonly unknown[],
  values: Values | undefined,
  mapping: ColumnMapping | undefined,
): readonly unknown[] {
  if (values === undefined || (mapping === undefined && isBatchItem(values))) return faults;
  const columns = columnsByPointer([...Object.keys(mapping?.columns ?? {}), ...Object.keys(values)], mapping);
  return faults.map((fault) => {
    const { pointer } = (typeof fault === 'object' && fault !== null ? fault : {}) as Fault;
    if (typeof pointer !== 'string') return fault;
    const found = columnAt(pointer, columns);
    if (pointer === KEY && isEmptyCell(values[found?.column ?? ''])) return withoutKey(fault as Fault, found?.column);
    return found?.isRenamed === true ? { ...(fault as Fault), column: found.column } : fault;
  });
}

const withoutKey = (fault: Fault, column: string | undefined): Fault =>
  column === undefined
    ? { ...fault, detail: `The row has no key: it was looked for as ${USUAL_KEY_NAMES.join(', ')}.` }
    : { ...fault, detail: `The row has no key: "${column}" is empty or not there.`, column };

function columnsByPointer(
  columns: readonly string[],
  mapping: ColumnMapping | undefined,
): ReadonlyMap<string, FileColumn> {
  const byPointer = new Map<string, FileColumn>();
  for (const column of columns) {
    const meaning = meaningOf(column, mapping);
    if (meaning === null) continue;
    const pointer = isRecordMember(meaning) ? `/${meaning}` : `/attributes/${pathOf(meaning)}`;
    if (!byPointer.has(pointer)) byPointer.set(pointer, { column, isRenamed: column !== meaning });
  }
  return byPointer;
}

/** `permanentAddress.text` is the member `text` of an object, and what stands behind a further point is of its name. */
function pathOf(meaning: string): string {
  const [attribute = meaning, ...path] = meaning.split('.');
  return [attribute, ...(path.length > 0 ? [path.join('.')] : [])].map(escapePointer).join('/');
}

/** A fault may be further within what the column holds. */
function columnAt(pointer: string, columns: ReadonlyMap<string, FileColumn>): FileColumn | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const column = columns.get(at);
    if (column !== undefined) return column;
  }
  return undefined;
}
