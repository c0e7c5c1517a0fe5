import { canonicalJson } from '@sogoc/kernel';
import type { MemberRecord } from '../golden-types';

/** One record's value for one attribute. */
export class AttributeStatement {
  private canonical: string | undefined;

  constructor(
    readonly member: MemberRecord,
    readonly value: unknown,
  ) {}

  /** Canonical JSON of the value, made when first asked for: most records stand alone and are never compared. */
  get text(): string {
    return (this.canonical ??= canonicalJson(this.value));
  }

  /** Two values are equal when their canonical JSON is. */
  saysTheSameAs(other: AttributeStatement): boolean {
    if (typeof this.value === 'string' && typeof other.value === 'string') return this.value === other.value;
    return this.text === other.text;
  }
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
    if (isStated(value)) statements.push(new AttributeStatement(member, value));
  }
  return statements;
}

export function isUnanimous(statements: readonly AttributeStatement[]): boolean {
  const [first] = statements;
  return first === undefined || statements.every((statement) => statement === first || statement.saysTheSameAs(first));
}
