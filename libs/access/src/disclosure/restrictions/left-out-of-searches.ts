import type { FieldGrant } from '../field-grant';

/**
 * Whether anything of a golden record is restricted: then a search or a match by whatever content leaves it out, since what it
 * is found by tells what it holds. A look-up by number goes by the attributes that were asked.
 */
export const isFoundByContent = (grant: FieldGrant, goldenId: string): boolean =>
  grant.restricted?.(goldenId) === undefined;
