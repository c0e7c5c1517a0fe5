import { dayOfNumber, numberOfDay } from './day-arithmetic';

/** Spreadsheets count days so that 1 is 1900-01-01 and 60 the day before 1900-03-01 that no calendar has; from there on this is their day 0. */
const DAY_0 = numberOfDay('1899-12-30');
/** From 1927-05-18 on; four figures are a year. */
const SERIAL = /^[1-9]\d{4}$/;

/** The day that a spreadsheet's number for one means (`33056` → 1990-07-02), unless it lies after the day of observation. */
export function spreadsheetDay(text: string, observedAt: string | undefined): string | undefined {
  if (!SERIAL.test(text) || observedAt === undefined) return undefined;
  const day = dayOfNumber(DAY_0 + Number(text));
  return day <= observedAt ? day : undefined;
}
