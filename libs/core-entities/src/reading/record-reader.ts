import { vietnamDay } from '@sogoc/vietnam';
import type { AttributeDeclaration, RawAttributes, StandardisationContext } from '../declaration/entity-declaration';
import { FindingLog } from './finding-log';
import { isHabitualPlaceholder } from './habitual-placeholders';
import { RawObject } from './read-raw';

/** Reads one record's attributes and gathers the canonical ones, which leave in declared order whatever the order of reading was. */
export class RecordReader extends RawObject {
  private readonly canonical = new Map<string, unknown>();
  /** `observedAt` as its day in Viet Nam: whatever is judged by a day is judged by this one. */
  readonly context: StandardisationContext;

  constructor(
    raw: RawAttributes,
    private readonly declared: readonly AttributeDeclaration[],
    { observedAt, habits }: StandardisationContext,
  ) {
    super(isObject(raw) ? raw : {}, '', new FindingLog());
    this.context = { observedAt: vietnamDay(observedAt), habits };
    this.noteUnknown(namesOf(declared));
  }

  /** Sets a canonical value unless it is absent, an empty list or the source's own placeholder (which is found); hands it on. */
  set<T>(attribute: string, value: T | undefined): T | undefined {
    if (typeof value === 'string' && this.isPlaceholder(attribute, value)) {
      this.log.note('PLACEHOLDER_VALUE', attribute);
      return undefined;
    }
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) this.canonical.set(attribute, value);
    return value;
  }

  /** Whether the source writes this canonical value of an attribute for "none". */
  isPlaceholder(attribute: string, value: string): boolean {
    return (
      this.context.habits.placeholders !== undefined && isHabitualPlaceholder(this.context.habits, attribute, value)
    );
  }

  /** The canonical value that was set. */
  canonicalOf(attribute: string): unknown {
    return this.canonical.get(attribute);
  }

  attributes(): Readonly<Record<string, unknown>> {
    const ordered: Record<string, unknown> = {};
    for (const { name } of this.declared) {
      const value = this.canonical.get(name);
      if (value !== undefined) ordered[name] = value;
    }
    return ordered;
  }
}

const KNOWN = new WeakMap<readonly AttributeDeclaration[], ReadonlySet<string>>();

function namesOf(declared: readonly AttributeDeclaration[]): ReadonlySet<string> {
  const known = KNOWN.get(declared) ?? new Set(declared.map(({ name }) => name));
  KNOWN.set(declared, known);
  return known;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
