/** Whether a row says nothing in a column. */
export const isEmptyCell = (value: unknown): boolean => value === '' || value === null || value === undefined;
