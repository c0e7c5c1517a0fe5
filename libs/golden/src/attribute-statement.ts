import { canonicalJson } from '@sogoc/kernel';
import type { MemberRecord } from './golden-types';

/** One record's value for one attribute. */
export interface AttributeStatement {
  readonly member: MemberRecord;
  readonly value: unknown;
  /** Canonical JSON: two values are equal when these are. */
  readonly text: string;
}

/** Null, the empty string and the empty list say nothing; so do they when a source sends them by mistake. */
export function isStated(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** What the members state about one attribute, in the order of the members. */
export function statementsOf(members: readonly MemberRecord[], attribute: string): AttributeStatement[] {
  const statements: AttributeStatement[] = [];
  for (const member of members) {
    const value = member.attributes[attribute];
    if (isStated(value)) statements.push({ member, value, text: canonicalJson(value) });
  }
  return statements;
}

export function isUnanimous(statements: readonly AttributeStatement[]): boolean {
  return statements.every((statement) => statement.text === statements[0]?.text);
}
