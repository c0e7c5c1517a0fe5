import { type DisclosedSubject, noteDisclosure } from '../record-of-reads/disclosures';
import type { FieldGrant } from './field-grant';

/** Name, in the record of reads, of the key that a source gave to a record: often a personal number. */
const RECORD_KEY = 'recordKey';

/** Notes for the record of reads which personal attributes and schemes of somebody are shown, whole or in part. */
export function noteShown(names: readonly string[], grant: FieldGrant, subject: DisclosedSubject): void {
  const personal = names.filter((name) => !grant.publicNames.has(name));
  noteDisclosure({ collection: grant.collection, ...subject, attributes: personal });
}

/** The same of the key of a record, where nothing else of it is shown. */
export const noteShownKey = (grant: FieldGrant, subject: DisclosedSubject): void =>
  noteShown([RECORD_KEY], grant, subject);
