import type { AttributeDeclaration, RawAttributes, StandardisationContext } from '../declaration/entity-declaration';
import { FindingLog } from './finding-log';
import { RawObject } from './read-raw';

/** Reads one record's attributes and gathers the canonical ones, which leave in declared order whatever the order of reading was. */
export class RecordReader extends RawObject {
  private readonly canonical = new Map<string, unknown>();

  constructor(
    raw: RawAttributes,
    private readonly declared: readonly AttributeDeclaration[],
    readonly context: StandardisationContext,
  ) {
    super(isObject(raw) ? raw : {}, '', new FindingLog());
    this.noteUnknown(namesOf(declared));
  }

  /** Sets a canonical value unless it is absent or an empty list; hands it on. */
  set<T>(attribute: string, value: T | undefined): T | undefined {
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) this.canonical.set(attribute, value);
    return value;
  }

  attributes(): Readonly<Record<string, unknown>> {
    const ordered: Record<string, unknown> = {};
    for (const { name } of this.declared) {
      if (this.canonical.has(name)) ordered[name] = this.canonical.get(name);
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
