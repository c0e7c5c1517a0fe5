import { InvalidRequestError, MalformedBodyError } from '../problems/errors';
import { excessOf, type JsonExcess } from '../request/json-excess';
import { JSON_LIMITS } from '../request/json-limits';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a body; a byte order mark is dropped. Throws {@link MalformedBodyError} for bytes of a legacy encoding. */
export function readText(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new MalformedBodyError('The body is not UTF-8. Convert legacy encodings before sending.');
  }
}

const EXCESSES: Readonly<Record<JsonExcess, string>> = {
  'too-deep': `Nest at most ${JSON_LIMITS.depth} levels.`,
  'too-many-members': `Send at most ${JSON_LIMITS.members} members in one object.`,
  'too-many-items': `Send at most ${JSON_LIMITS.items} items in one list.`,
};

/** Throws {@link MalformedBodyError} without the parser's message, which quotes the text, and {@link InvalidRequestError} for shape. */
export function readJson(text: string): unknown {
  const excess = excessOf(text, JSON_LIMITS);
  if (excess) throw InvalidRequestError.of('', excess, EXCESSES[excess]);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new MalformedBodyError();
  }
}
