import type { Golden } from '../../api/contract';

/** The name that people know a record by. */
export function headingOf({ attributes, id }: Pick<Golden, 'attributes' | 'id'>): string {
  const { fullName, name, parcelCode, mapSheet, parcelNumber } = attributes as Record<string, string | undefined>;
  return fullName ?? name ?? (parcelNumber ? `${mapSheet ?? '?'} / ${parcelNumber}` : (parcelCode ?? id));
}
