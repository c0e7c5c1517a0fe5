import { unusualDaysUntilDue } from '@sogoc/resolution';

const UNUSUAL = JSON.stringify(unusualDaysUntilDue());

/** When a task made at this time is due, as SQL: at the same time of the fifth working day after. */
export const usualDue = (createdAt: string): string => {
  const local = `(${createdAt} AT TIME ZONE 'Asia/Ho_Chi_Minh')`;
  const ordinary = `CASE extract(isodow FROM ${local}) WHEN 6 THEN 6 WHEN 7 THEN 5 ELSE 7 END`;
  const unusual = `('${UNUSUAL}'::jsonb ->> ${local}::date::text)::integer`;
  return `${createdAt} + coalesce(${unusual}, ${ordinary}) * interval '1 day'`;
};
