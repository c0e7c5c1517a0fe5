import { type ExactNumbers, withExactNumbers } from './exact-numbers';
import { type MembersTwice, membersTwice } from './members-twice';

/**
 * Parses JSON and loses nothing that tells two records apart: whole numbers that a double does not hold exactly are texts with the same digits, and
 * an object that names a member twice is refused, since JSON would keep one of the two.
 * @throws SyntaxError
 */
export function parseExactly(
  json: string,
  numbers?: ExactNumbers,
): { readonly value: unknown } | { readonly twice: MembersTwice['places']; readonly name: string } {
  const value: unknown = JSON.parse(json);
  const twice = membersTwice(json, value);
  if (twice !== undefined) return { twice: twice.places, name: twice.name };
  const exact = withExactNumbers(json, numbers);
  return { value: exact === json ? value : (JSON.parse(exact) as unknown) };
}
