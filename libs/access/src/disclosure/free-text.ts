import type { FieldGrant } from './field-grant';

/** What a writer is told of a note or a reason. */
export interface TextWarning {
  readonly code: 'holds-number';
  readonly detail: string;
}

/** Digits in a row, however they are set apart: the shortest personal numbers have nine. */
const NUMBER = /(?:\d[\s.·-]?){8}\d/;

/** Notes and reasons may say anything, so no view can show them in part. */
export const showsFreeText = ({ view }: Pick<FieldGrant, 'view'>): boolean => view === 'full';

/** Notes and reasons are kept for ever; a number in them is one more place where it stands. */
export function warningsOf(text: string | undefined): readonly TextWarning[] {
  if (text === undefined || !NUMBER.test(text)) return [];
  return [{ code: 'holds-number', detail: 'The text holds a number. It is kept for ever; name the record instead.' }];
}
