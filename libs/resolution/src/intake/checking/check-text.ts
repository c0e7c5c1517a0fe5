import type { FaultList } from './fault-list';

/** Matches a surrogate that has no partner: with the `u` flag a pair reads as one character of another category. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether the text has more code points than `limit`; counts only when it must. */
export function isLongerThan(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  return text.length > 2 * limit || [...text].length > limit;
}

export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !LONE_SURROGATE.test(text);
}

/** A string value: NUL and lone surrogates cannot be stored as text, and length is bounded. */
export function checkText(text: string, limit: number, pointer: string, faults: FaultList): void {
  if (text.includes('\u0000')) faults.add(pointer, 'nul-character', 'Send text without the character U+0000.');
  if (LONE_SURROGATE.test(text))
    faults.add(pointer, 'lone-surrogate', 'Send well-formed Unicode: a surrogate has no partner.');
  if (isLongerThan(text, limit)) faults.add(pointer, 'too-long', `Send at most ${limit} characters.`);
}
