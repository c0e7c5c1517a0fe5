import { keyedHash } from '@sogoc/kernel';
import type { SourceProfile } from '../../declaration/entity-declaration';

/** The hash under which a source's habits name a canonical value of an attribute. */
export function placeholderHash(key: string, attribute: string, value: string): string {
  return keyedHash(key, `${attribute}\u0000${value}`);
}

/** Whether the source is known to write this value for "none": its own phone number, one number for all newborns. */
export function isHabitualPlaceholder({ placeholders }: SourceProfile, attribute: string, value: string): boolean {
  const hashes = placeholders?.hashes[attribute];
  return hashes !== undefined && hashes.includes(placeholderHash(placeholders?.key ?? '', attribute, value));
}
