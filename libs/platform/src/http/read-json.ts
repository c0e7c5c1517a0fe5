import { InvalidRequestError, MalformedBodyError } from '../problems/errors';
import { isDeeperThan } from './json-depth';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a body; a byte order mark is dropped. Throws {@link MalformedBodyError} for bytes of a legacy encoding. */
export function readText(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new MalformedBodyError('The body is not UTF-8. Convert legacy encodings before sending.');
  }
}

/** Levels that a body may nest. Records are held to fewer by the contract; more would cost each reader a stack. */
const DEEPEST = 64;

/** Throws {@link MalformedBodyError} without the parser's message, which quotes the text, and {@link InvalidRequestError} for depth. */
export function readJson(text: string): unknown {
  if (isDeeperThan(text, DEEPEST))
    throw new InvalidRequestError([{ pointer: '', code: 'too-deep', detail: `Nest at most ${DEEPEST} levels.` }]);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new MalformedBodyError();
  }
}
