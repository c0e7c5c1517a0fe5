import { InvalidRequestError, MalformedBodyError } from '../problems/errors';
import { excessOf, type JsonExcess, type JsonLimits } from './json-excess';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a body; a byte order mark is dropped. Throws {@link MalformedBodyError} for bytes of a legacy encoding. */
export function readText(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new MalformedBodyError('The body is not UTF-8. Convert legacy encodings before sending.');
  }
}

/** Far above what the contract takes, which tells its own limits; more would cost each reader time and a stack. */
const LIMITS: JsonLimits = { depth: 64, members: 2_000, items: 50_000 };

const EXCESSES: Readonly<Record<JsonExcess, string>> = {
  'too-deep': `Nest at most ${LIMITS.depth} levels.`,
  'too-many-members': `Send at most ${LIMITS.members} members in one object.`,
  'too-many-items': `Send at most ${LIMITS.items} items in one list.`,
};

/** Throws {@link MalformedBodyError} without the parser's message, which quotes the text, and {@link InvalidRequestError} for shape. */
export function readJson(text: string): unknown {
  const excess = excessOf(text, LIMITS);
  if (excess) throw new InvalidRequestError([{ pointer: '', code: excess, detail: EXCESSES[excess] }]);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new MalformedBodyError();
  }
}
