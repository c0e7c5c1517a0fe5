import { MalformedBodyError } from '../problems/errors';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a body; a byte order mark is dropped. Throws {@link MalformedBodyError} for bytes of a legacy encoding. */
export function readText(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new MalformedBodyError('The body is not UTF-8. Convert legacy encodings before sending.');
  }
}

/** Throws {@link MalformedBodyError} without the parser's message, which quotes the text. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new MalformedBodyError();
  }
}
