import { parseExactly } from '@sogoc/kernel';

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

/**
 * The value of a body, of which nothing is lost: whole numbers that a double does not hold exactly are texts with the same digits; what
 * is too large for one is infinite, and refused where it stands. Throws
 * {@link MalformedBodyError} without the parser's message, which quotes the text, and {@link InvalidRequestError} for shape and for an object
 * that names a member twice.
 */
export function readJson(text: string): unknown {
  const excess = excessOf(text, JSON_LIMITS);
  if (excess) throw InvalidRequestError.of('', excess, EXCESSES[excess]);
  const parsed = parsedExactly(text);
  if ('value' in parsed) return parsed.value;
  const [first, second] = parsed.twice;
  const detail = `Members ${first} and ${second} of an object have the same name: send one of the two.`;
  throw InvalidRequestError.of('', 'member-twice', detail);
}

function parsedExactly(text: string): ReturnType<typeof parseExactly> {
  try {
    return parseExactly(text, { overflowAsText: false });
  } catch {
    throw new MalformedBodyError();
  }
}
