import type { SchemaElement, SchemaTree } from 'hyparquet';

import { decimalText } from './exact-decimals';
import { numberOrText, shortestFloat } from './exact-floats';
import { dayText, intervalText, timeText, type TimeUnit } from './times-of-parquet';

type Meaning = (stored: unknown) => string | number;

/** What the stored values of a column mean, by its place in the schema. Others mean what the reader makes of them. */
export type Meanings = ReadonlyMap<SchemaElement, Meaning>;

const UNITS: Readonly<Record<string, TimeUnit>> = { TIMESTAMP_MILLIS: 'MILLIS', TIMESTAMP_MICROS: 'MICROS' };

/**
 * Takes off a schema what columns mean, so that they are read as they are stored. The reader would make doubles of decimals, which keep 15
 * digits of up to 76; it makes the same of days, of times in UTC and of times without a zone; and it reads no intervals.
 */
export function takeTypes(schema: SchemaTree): Meanings {
  const meanings = new Map<SchemaElement, Meaning>();
  takeBelow(schema, meanings);
  return meanings;
}

/** The reader needs the types within a variant to unpack it, and makes names of the keys of a map. */
function takeBelow({ element, children }: SchemaTree, meanings: Map<SchemaElement, Meaning>): void {
  if (element.logical_type?.type === 'VARIANT') return;
  const meaning = children.length === 0 ? meaningOf(element) : undefined;
  if (meaning !== undefined) {
    meanings.set(element, meaning);
    delete element.converted_type;
    delete element.logical_type;
  }
  const below = element.converted_type === 'MAP' ? children.flatMap((pair) => pair.children.slice(1)) : children;
  for (const child of below) takeBelow(child, meanings);
}

function meaningOf(element: SchemaElement): Meaning | undefined {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const scale = element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0);
    return (stored) => decimalText(stored as number | bigint | Uint8Array, scale);
  }
  if (converted === 'DATE' || logical?.type === 'DATE') return (stored) => dayText(stored as number);
  if (logical?.type === 'TIMESTAMP') {
    const { unit, isAdjustedToUTC } = logical;
    return (stored) => timeText(stored as bigint, unit, isAdjustedToUTC);
  }
  const unit = UNITS[converted ?? ''];
  // Older files say no more than this, and mean UTC by it.
  if (unit !== undefined) return (stored) => timeText(stored as bigint, unit, true);
  if (converted === 'INTERVAL') return (stored) => intervalText(stored as Uint8Array);
  if (type === 'FLOAT') return (stored) => numberOrText(shortestFloat(stored as number));
  return type === 'DOUBLE' ? (stored) => numberOrText(stored as number) : undefined;
}
