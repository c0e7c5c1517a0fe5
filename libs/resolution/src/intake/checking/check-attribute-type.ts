import type { AttributeDeclaration, AttributeType } from '@sogoc/core-entities';

import type { FaultList } from './fault-list';

type Check = (value: unknown) => boolean;

const isString: Check = (value) => typeof value === 'string';
const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

interface TypeRule {
  readonly accepts: Check;
  readonly items?: Check;
  /** Strings among these members of an object. */
  readonly strings?: readonly string[];
  readonly expected: string;
}

const STRING: TypeRule = { accepts: isString, expected: 'Send a string.' };
const OBJECT: TypeRule = { accepts: isObject, expected: 'Send an object.' };

/** The JSON types a declared attribute is read from. What a string says is never judged here. */
const RULES: Readonly<Record<AttributeType, TypeRule>> = {
  string: STRING,
  name: STRING,
  date: { ...STRING, expected: 'Send a string: YYYY, YYYY-MM or YYYY-MM-DD.' },
  number: {
    accepts: either((value) => typeof value === 'number', isString),
    expected: 'Send a number or a decimal string.',
  },
  boolean: { accepts: (value) => typeof value === 'boolean', expected: 'Send true or false.' },
  address: {
    accepts: either(isObject, isString),
    strings: ['text', 'communeCode', 'codeSet', 'provinceCode'],
    expected: 'Send an object {text, communeCode, codeSet, provinceCode} of strings, or the text alone.',
  },
  geometry: { ...OBJECT, expected: 'Send a GeoJSON object.' },
  object: OBJECT,
  'string-list': { accepts: Array.isArray, items: isString, expected: 'Send a list of strings.' },
  'object-list': { accepts: Array.isArray, items: isObject, expected: 'Send a list of objects.' },
  'mixed-list': {
    accepts: Array.isArray,
    items: either(isObject, isString),
    expected: 'Send a list of strings or objects.',
  },
};

/** Null is a missing value, not a wrong type. */
export function checkAttributeType(
  declared: Pick<AttributeDeclaration, 'type' | 'itemMembers'>,
  value: unknown,
  pointer: string,
  faults: FaultList,
): void {
  if (value === null) return;
  const rule = RULES[declared.type];
  const fail = (at: string): void => faults.add(at, 'wrong-type', expectedOf(declared));
  if (!rule.accepts(value)) return fail(pointer);
  if (rule.items && Array.isArray(value)) {
    value.forEach((item, index) => rule.items?.(item) || fail(`${pointer}/${index}`));
  }
  if (rule.strings && isObject(value)) {
    const members = value as Record<string, unknown>;
    const wrong = rule.strings.filter(
      (name) => ![undefined, null].includes(members[name] as null) && !isString(members[name]),
    );
    wrong.forEach((name) => fail(`${pointer}/${name}`));
  }
}

/** What an attribute takes, as a sentence. */
export function expectedOf({ type, itemMembers }: Pick<AttributeDeclaration, 'type' | 'itemMembers'>): string {
  const { expected } = RULES[type];
  return type === 'object-list' && itemMembers !== undefined
    ? `Send a list of objects with ${itemMembers.join(', ')}.`
    : expected;
}
