import { parsePhone, type PhoneContext } from './phone';

const MOST_NUMBERS = 4;
const SHORTEST = 8;
const ONE = /^\+?\d{8,12}$/;
/** What parts several numbers of one field; a hyphen only between blanks, since it also parts the digits of one number. */
const BETWEEN = /[,;/|~&\n]|(?<=\d)\+|(?<=\d{3})\s*-?\s*(?=0[35789]\d(?:[ .]?\d){7}$)|hoặc|hoac| và |\s[-–]\s/iu;

/**
 * Every phone number of a field, in canonical form and each once, in the order written: people have several, and forms take them down
 * together. At most four; what is none is left out.
 */
export function phoneNumbersOf(raw: string, context: PhoneContext = {}): readonly string[] {
  if (!mayHoldSeveral(raw)) return oneOf(raw, context);
  const parts = raw.split(BETWEEN).filter((part) => part.replace(/\D/g, '').length >= SHORTEST);
  const numbers = parts.slice(0, MOST_NUMBERS).flatMap((part) => oneOf(part.trim(), context));
  return numbers.length > 0 ? [...new Set(numbers)] : oneOf(raw, context);
}

/** Whether a field is long enough for several numbers, with something that parts them. */
export const mayHoldSeveral = (raw: string): boolean => raw.length > SHORTEST && !ONE.test(raw) && BETWEEN.test(raw);

function oneOf(raw: string, context: PhoneContext): readonly string[] {
  const { value } = parsePhone(raw, context);
  return value === undefined ? [] : [value];
}
