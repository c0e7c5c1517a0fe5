import { ADDRESS_MEMBERS, type AttributeDeclaration, type CompiledEntity } from '@sogoc/core-entities';
import { isMisspelt, nearestName } from '@sogoc/kernel';

import { isRecordMember, wholeOf } from './column-meaning';

type Attributes = CompiledEntity['attributeByName'];

/** Whether a meaning is a member of a record, an attribute, or a member that an attribute has. */
export const isKnownMeaning = (meaning: string, attributes: Attributes): boolean =>
  isRecordMember(meaning) || (attributes.has(wholeOf(meaning)) && faultOfMember(meaning, attributes) === undefined);

/** A member that its attribute does not have, and the meaning that was probably meant. */
export interface MemberFault {
  readonly sentence: string;
  readonly meant?: string;
  /** Whether rows could not be taken with it, or it is a slip of the hand. */
  readonly isRefused: boolean;
}

/** What is wrong with a meaning that is a member of a known attribute. */
export function faultOfMember(meaning: string, attributes: Attributes): MemberFault | undefined {
  const whole = wholeOf(meaning);
  const declared = attributes.get(whole);
  if (declared === undefined || meaning === whole) return undefined;
  const known = membersOf(declared);
  const member = meaning.slice(whole.length + 1);
  if (known === undefined || known.includes(member)) return undefined;
  if (known.length === 0) return { sentence: `${whole} has no members`, meant: whole, isRefused: true };
  const slip = known.find((name) => isMisspelt(member, name));
  const near = slip ?? nearestName(member, known);
  return {
    sentence: `${whole} has no member ${member}${near === undefined ? '' : ` (did you mean ${whole}.${near}?)`}; its members: ${known.join(', ')}`,
    ...(near !== undefined && { meant: `${whole}.${near}` }),
    isRefused: slip !== undefined,
  };
}

/** Undefined: it may have any. */
function membersOf({ type }: AttributeDeclaration): readonly string[] | undefined {
  if (type === 'address') return [...ADDRESS_MEMBERS];
  return type === 'object' || type === 'geometry' ? undefined : [];
}
