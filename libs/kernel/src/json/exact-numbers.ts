import { partsOfJson } from './parts-of-json';

/** What every number that is not held exactly has: sixteen digits, or an exponent. Others, nearly all, need no look. */
const MAY_BE_INEXACT = /[\d.]{16}|\d[eE][+-]?\d/;
const SIGN_OR_NUMBER = /[[\]{}]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

export interface ExactNumbers {
  /** Whether a number that is too large for a double, as 1e400, is a text too; else it is infinite. */
  readonly overflowAsText?: boolean;
}

/**
 * Valid JSON in which whole numbers that a double does not hold exactly are texts with the same digits: two keys of 19 digits that differ in the
 * last one stay two. Fractions stay numbers: the seventeenth digit of an area or a coordinate says nothing.
 */
export function withExactNumbers(json: string, { overflowAsText = true }: ExactNumbers = {}): string {
  if (!MAY_BE_INEXACT.test(json)) return json;
  const open: string[] = [];
  return partsOfJson(json)
    .map((part, at) => {
      if (at % 2 === 1) return part;
      return part.replace(SIGN_OR_NUMBER, (token) => {
        if (token === '[' || token === '{') open.push(token);
        if (token === ']' || token === '}') open.pop();
        if (token.length === 1) return token;
        const isKept =
          isHeldExactly(token, open.at(-1) === '[') || (!overflowAsText && !Number.isFinite(Number(token)));
        return isKept ? token : `"${token}"`;
      });
    })
    .join('');
}

function isHeldExactly(number: string, isInList: boolean): boolean {
  const value = Number(number);
  // An area of seventeen digits that a program computed is as good with sixteen.
  if (!Number.isInteger(value)) return Number.isFinite(value);
  return Number.isSafeInteger(value) && (isInList || digitsOf(number) === digitsOf(String(value)));
}

/** The digits that count and where the point is, however a number is written: of `1.50` and `15e-1` the same. */
function digitsOf(number: string): string {
  const [mantissa = '', exponent = '0'] = number.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = `${whole}${fraction}`.replace(/0+$/, '');
  const counting = digits.replace(/^0+/, '');
  return counting === '' ? '0' : `${counting}e${Number(exponent) + whole.length - (digits.length - counting.length)}`;
}
