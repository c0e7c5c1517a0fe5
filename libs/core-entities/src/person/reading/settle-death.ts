import { parsePartialDate, type ParsedPartialDate } from '@sogoc/vietnam';

import type { RecordReader } from '../../reading/record-reader';

/** Whoever has a day of death is dead, whatever the status says: sources leave it as it was. */
export function settleDeath(reader: RecordReader): void {
  const status = reader.canonicalOf('status');
  if (status === undefined || status === 'deceased' || reader.canonicalOf('deceasedOn') === undefined) return;
  reader.log.note('STATUS_CONTRADICTS_DEATH', 'status');
  reader.set('status', 'deceased');
}

/** A death before the birth stays out: one of the two dates is wrong, and the birth date is the one that others confirm. */
export function readDeath(reader: RecordReader, birth: ParsedPartialDate | undefined): string | undefined {
  const text = reader.text('deceasedOn');
  if (text === undefined) return undefined;
  const { observedAt, habits } = reader.context;
  const context = { observedAt, padsUnknown: habits.padsDates === true };
  const { value, maybePlaceholder } = reader.log.keep(parsePartialDate(text, context, 'deceasedOn'));
  if (value === undefined) return undefined;
  if (maybePlaceholder === true) {
    reader.set('deceasedOn', value);
    return undefined;
  }
  if (birth?.value !== undefined && value < birth.value.slice(0, value.length)) {
    reader.log.note('DEATH_BEFORE_BIRTH', 'deceasedOn');
    return undefined;
  }
  return reader.set('deceasedOn', value);
}
