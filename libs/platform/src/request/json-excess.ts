/** How deep and how broad a JSON text may be. */
export interface JsonLimits {
  readonly depth: number;
  /** Members of one object. */
  readonly members: number;
  /** Items of one list. */
  readonly items: number;
}

export type JsonExcess = 'too-deep' | 'too-many-members' | 'too-many-items';

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Which limit a JSON text breaks first; undefined when it breaks none. It reads on no further than there: a text of brackets alone, or one
 * object of hundreds of thousands of names, would keep a parser busy for seconds.
 */
export function excessOf(text: string, limits: JsonLimits): JsonExcess | undefined {
  const isList: boolean[] = [];
  const sizes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) at = endOfString(text, at);
    else if (character === OPEN_LIST || character === OPEN_OBJECT) {
      if (isList.push(character === OPEN_LIST) > limits.depth) return 'too-deep';
      sizes.push(1);
    } else if (character === CLOSE_LIST || character === CLOSE_OBJECT) {
      isList.pop();
      sizes.pop();
    } else if (character === COMMA && sizes.length > 0) {
      const size = ++sizes[sizes.length - 1]!;
      if (isList.at(-1) ? size > limits.items : size > limits.members)
        return isList.at(-1) ? 'too-many-items' : 'too-many-members';
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === BACKSLASH) at++;
    else if (character === QUOTE) return at;
  }
  return text.length;
}
