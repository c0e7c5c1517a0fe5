import type { FieldGrant } from './field-grant';
import { holdsNumber } from './masks/numbers-in-text';
import { maskNumbersInText } from './masks/working-view';

/** What a writer is told of a note or a reason. */
export interface TextWarning {
  readonly code: 'holds-number';
  readonly detail: string;
}

/**
 * What a view shows of a note or reason, which may say anything: all, or for whoever works with it all but numbers. Any other view
 * shows nothing of it.
 */
export function shownText<T extends string | null>(text: T, { view }: Pick<FieldGrant, 'view'>): string | null {
  if (text === null || view === 'full') return text;
  return view === 'working' ? maskNumbersInText(text) : null;
}

/** Notes and reasons are kept for ever; a number in them is one more place where it stands. */
export function warningsOf(text: string | undefined): readonly TextWarning[] {
  if (text === undefined || !holdsNumber(text)) return [];
  return [{ code: 'holds-number', detail: 'The text holds a number. It is kept for ever; name the record instead.' }];
}
