import { escapePointer } from '@sogoc/kernel';

import { checkText, isLongerThan, isStorable } from './check-text';
import type { FaultList } from './fault-list';
import { MAX_DEPTH, MAX_LIST_ITEMS, MAX_NAME_CHARACTERS, MAX_STRING_CHARACTERS } from './record-limits';

/** Where the walk stands. */
export interface ValuePlace {
  readonly pointer: string;
  /** 1 for an attribute's own value. */
  readonly depth: number;
  /** Whether strings here are names, which are shorter. */
  readonly isName: boolean;
  /** Items a list may have here. */
  readonly maxItems?: number;
}

/** Members called so hold a name, at any depth: `fullName`, `otherNames`, `holders/0/name`. */
export const isNameMember = (member: string): boolean => /^names?$|Names?$/.test(member);

/** What no value may be, whatever it means: text that cannot be stored, numbers JSON cannot hold, lists and nesting without end. */
export function checkValue(value: unknown, place: ValuePlace, faults: FaultList): void {
  if (faults.isFull) return;
  if (typeof value === 'string') {
    checkText(value, place.isName ? MAX_NAME_CHARACTERS : MAX_STRING_CHARACTERS, place.pointer, faults);
  } else if (typeof value === 'number' && !Number.isFinite(value)) {
    faults.add(place.pointer, 'number-out-of-range', 'Send a number of at most 1.7976931348623157e308 either way.');
  } else if (typeof value === 'object' && value !== null) {
    checkNested(value, place, faults);
  }
}

function checkNested(value: object, place: ValuePlace, faults: FaultList): void {
  if (place.depth > MAX_DEPTH) return faults.add(place.pointer, 'too-deep', `Nest at most ${MAX_DEPTH} levels.`);
  if (Array.isArray(value)) checkItems(value, place, faults);
  else checkMembers(value, place, faults);
}

function checkItems(items: readonly unknown[], place: ValuePlace, faults: FaultList): void {
  const limit = place.maxItems ?? MAX_LIST_ITEMS;
  if (items.length > limit) return faults.add(place.pointer, 'too-many-items', `Send at most ${limit} items.`);
  items.forEach((item, index) =>
    checkValue(item, { ...place, pointer: `${place.pointer}/${index}`, depth: place.depth + 1 }, faults),
  );
}

function checkMembers(members: object, place: ValuePlace, faults: FaultList): void {
  for (const [member, value] of Object.entries(members)) {
    if (!checkMemberName(member, place.pointer, faults)) continue;
    const pointer = `${place.pointer}/${escapePointer(member)}`;
    checkValue(value, { ...place, pointer, depth: place.depth + 1, isName: isNameMember(member) }, faults);
  }
}

/** The pointer is the object's: a name that cannot be stored cannot be told either. */
export function checkMemberName(member: string, parent: string, faults: FaultList): boolean {
  const isSound = isStorable(member) && !isLongerThan(member, MAX_NAME_CHARACTERS);
  if (!isSound) {
    faults.add(
      parent,
      'unusable-member-name',
      `Name members in at most ${MAX_NAME_CHARACTERS} characters of well-formed Unicode without U+0000.`,
    );
  }
  return isSound;
}
