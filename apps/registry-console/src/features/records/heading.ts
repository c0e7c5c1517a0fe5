import type { Golden } from '../../api/contract';
import type { Words } from '../../i18n/use-words';

/** The name that people know a record by. */
export function headingOf({ attributes, id }: Pick<Golden, 'attributes' | 'id'>, { t }: Pick<Words, 't'>): string {
  const { fullName, name, parcelCode, mapSheet, parcelNumber } = attributes as Record<string, string | undefined>;
  const parcel = parcelNumber && t('record.parcel', { number: parcelNumber, sheet: mapSheet ?? '?' });
  return fullName ?? name ?? parcel ?? parcelCode ?? id;
}
