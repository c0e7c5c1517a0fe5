const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether PostgreSQL takes the value as a `uuid` in the one form that the registry writes, in either case of letters. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
