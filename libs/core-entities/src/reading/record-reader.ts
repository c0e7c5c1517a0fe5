import { vietnamDay } from '@sogoc/vietnam';
import type { AttributeDeclaration, RawAttributes, StandardisationContext } from '../declaration/entity-declaration';
import { FindingLog } from './finding-log';
import { isHabitualPlaceholder } from './source-profile/habitual-placeholders';
import { RawObject } from './read-raw';

/** Reads one record's attributes and gathers the canonical ones, which leave in declared order whatever the order of reading was. */
export class RecordReader extends RawObject {
  private readonly places: ReadonlyMap<string, number>;
  /** By the place in which each attribute is declared. */
  private readonly canonical: unknown[];
  /** `observedAt` as its day in Viet Nam: whatever is judged by a day is judged by this one. */
  readonly context: StandardisationContext;

  constructor(
    raw: RawAttributes,
    private readonly declared: readonly AttributeDeclaration[],
    { observedAt, habits }: StandardisationContext,
  ) {
    super(isObject(raw) ? raw : {}, '', new FindingLog());
    this.context = { observedAt: vietnamDay(observedAt), habits };
    this.places = placesOf(declared);
    this.canonical = new Array<unknown>(declared.length);
    this.noteUnknown(this.places);
  }

  /** Sets a canonical value unless it is absent, an empty list or the source's own placeholder (which is found); hands it on. */
  set<T>(attribute: string, value: T | undefined): T | undefined {
    if (typeof value === 'string' && this.isPlaceholder(attribute, value)) {
      this.log.note('PLACEHOLDER_VALUE', attribute);
      return undefined;
    }
    if (value !== undefined && !(Array.isArray(value) && value.length === 0))
      this.canonical[this.placeOf(attribute)] = value;
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
    return this.canonical[this.placeOf(attribute)];
  }

  private placeOf(attribute: string): number {
    const place = this.places.get(attribute);
    if (place === undefined) throw new TypeError(`${attribute} is not declared`);
    return place;
  }

  attributes(): Readonly<Record<string, unknown>> {
    const ordered: Record<string, unknown> = {};
    for (let place = 0; place < this.canonical.length; place++) {
      const value = this.canonical[place];
      if (value !== undefined) ordered[this.declared[place]!.name] = value;
    }
    return ordered;
  }
}

const KNOWN = new WeakMap<readonly AttributeDeclaration[], ReadonlyMap<string, number>>();

/** In which place each attribute is declared. */
function placesOf(declared: readonly AttributeDeclaration[]): ReadonlyMap<string, number> {
  const known = KNOWN.get(declared) ?? new Map(declared.map(({ name }, place) => [name, place]));
  KNOWN.set(declared, known);
  return known;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
