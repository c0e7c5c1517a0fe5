/** Records that a source holds and its file lacks. */
export interface MissingCount {
  readonly held: number;
  readonly missing: number;
}

/** Percent of what a source holds that a file may delete by lacking it, unless another bound is said. */
export const MOST_DELETED_PERCENT = 5;

/** A file that was cut off empties no register: more than the bound would go. */
export const isTooMany = ({ held, missing }: MissingCount, mostPercent: number): boolean =>
  missing * 100 > held * mostPercent;

export const tooManyText = ({ held, missing }: MissingCount, mostPercent: number): string =>
  `The file lacks ${missing} of the ${held} records that the source holds, more than ${mostPercent} %: nothing was deleted.`;

export const REJECTED_ROWS_TEXT =
  'Rows of the file were rejected, so that it does not say what is gone: nothing was deleted.';
