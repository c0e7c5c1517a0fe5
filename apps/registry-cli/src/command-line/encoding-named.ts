import { InvalidArgumentError } from 'commander';

/** A label of the WHATWG Encoding Standard, for `--encoding`. */
export function encodingNamed(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new InvalidArgumentError('It is an encoding as windows-1252, windows-1258, utf-16le or shift_jis.');
  }
}

export const ENCODING_TEXT = 'of CSV and NDJSON files that are not UTF-8: windows-1252, windows-1258, …';
