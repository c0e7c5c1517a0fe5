import { addWorkingDays, HOLIDAY_YEARS } from '@sogoc/vietnam';

/** Working days that a task may wait, counted from the day after the one on which it was made. */
const WORKING_DAYS = 5;
const DAY_MS = 86_400_000;
/** Monday to Friday: a week; from a Saturday and a Sunday less. */
const ORDINARY_DAYS = [5, 7, 7, 7, 7, 7, 6] as const;

/** Days from a day in Viet Nam (`YYYY-MM-DD`) to the day by which a task of it is due. */
export const daysUntilDue = (day: string): number =>
  (Date.parse(addWorkingDays(day, WORKING_DAYS)) - Date.parse(day)) / DAY_MS;

/** A task made longer before a holiday is due before it. */
const LONGEST_BEFORE = 14;

const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Those days that holidays, or Saturdays worked for them, make due otherwise than in an ordinary week. */
function unusualDays(): Record<string, number> {
  const unlike = HOLIDAY_YEARS.flatMap(({ daysOff, workedInstead }) => [
    ...daysOff.map(({ day }) => day),
    ...workedInstead,
  ]);
  const near = unlike.flatMap((day) => Array.from({ length: LONGEST_BEFORE + 1 }, (_, days) => later(day, -days)));
  const due = [...new Set(near)].sort().map((day) => [day, daysUntilDue(day)] as const);
  return Object.fromEntries(due.filter(([day, days]) => days !== ORDINARY_DAYS[new Date(day).getUTCDay()]));
}

/** When a task made at this time is due, as SQL: at the same time of the fifth working day after. */
export const usualDue = (createdAt: string): string => {
  const local = `(${createdAt} AT TIME ZONE 'Asia/Ho_Chi_Minh')`;
  const ordinary = `CASE extract(isodow FROM ${local}) WHEN 6 THEN 6 WHEN 7 THEN 5 ELSE 7 END`;
  const unusual = `('${JSON.stringify(unusualDays())}'::jsonb ->> ${local}::date::text)::integer`;
  return `${createdAt} + coalesce(${unusual}, ${ordinary}) * interval '1 day'`;
};
