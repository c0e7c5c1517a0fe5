const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** Days as dd/MM/yyyy. */
export function textOf(value: string): string {
  if (INSTANT.test(value)) return textOf(value.slice(0, 10));
  const [, year, month, day] = DATE.exec(value) ?? [];
  if (year === undefined || month === undefined) return value;
  return [day, month, year].filter(Boolean).join('/');
}
