import { withinOneEdit } from '@sogoc/kernel';
import type { CompiledExclusiveScheme } from '../model/compiled-match-model';
import type { Features } from '../record/match-record';

/** Whether the values of two records are near, and the scheme's predicate shows that one is a slip of the other. */
export function isShownSlip(
  { typingErrors, isSlip }: CompiledExclusiveScheme,
  leftValue: string,
  left: Features,
  rightValue: string,
  right: Features,
): boolean {
  return isSlip !== undefined && typingErrors === 1 && withinOneEdit(leftValue, rightValue) && isSlip(left, right);
}

/** Whether nearness alone makes two values one thing's: where the scheme asks for no more. */
export function areNear({ typingErrors, slip }: CompiledExclusiveScheme, left: string, right: string): boolean {
  return slip === undefined && typingErrors === 1 && withinOneEdit(left, right);
}
