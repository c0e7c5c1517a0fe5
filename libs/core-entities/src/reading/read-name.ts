import { normaliseName } from '@sogoc/vietnam';
import type { RecordReader } from './record-reader';

/** Reads a person's name into its canonical spelling and sets it. */
export function readName(reader: RecordReader, attribute: string): string | undefined {
  const text = reader.text(attribute);
  if (text === undefined) return undefined;
  const { value } = reader.log.keep(normaliseName(text, attribute));
  return reader.set(attribute, value === '' ? undefined : value);
}
