import { parseExactly } from '@sogoc/kernel';
import type { ParquetParsers } from 'hyparquet';

import { decoderOf } from '../../file-encodings';
import { dayText, timeText } from './times-of-parquet';

const UTF_8 = decoderOf('utf-8');

/**
 * What the reader makes of values whose type is not taken off the schema. Times of 96 bits have no zone by their specification, and those
 * within variants and the keys of maps do not tell it, so that none is made up. Text that is not what the file says stays bytes, which fail
 * in their row.
 */
export const VALUE_PARSERS: Partial<ParquetParsers> = {
  dateFromDays: dayText,
  timestampFromMilliseconds: (count) => timeText(count, 'MILLIS', false),
  timestampFromMicroseconds: (count) => timeText(count, 'MICROS', false),
  timestampFromNanoseconds: (count) => timeText(count, 'NANOS', false),
  stringFromBytes: (bytes: Uint8Array | undefined): unknown => bytes && (utf8Of(bytes) ?? bytes),
  jsonFromBytes: (bytes: Uint8Array | undefined): unknown => {
    const text = bytes && utf8Of(bytes);
    return text === undefined ? bytes : jsonOf(text);
  },
};

const utf8Of = (bytes: Uint8Array): string | undefined => UTF_8(Buffer.from(bytes).toString('latin1'));

/** A column may say that it holds JSON and hold something else: then it is text. */
function jsonOf(text: string): unknown {
  try {
    const parsed = parseExactly(text);
    return 'value' in parsed ? parsed.value : text;
  } catch {
    return text;
  }
}
