import type { FieldFault } from '@sogoc/kernel';

/** What a catalogue entry may refer to. */
export interface NamesOfEntities {
  /** Collections by their own and by their entity's name. */
  readonly collectionByName: ReadonlyMap<string, string>;
  readonly attributes: ReadonlySet<string>;
  readonly schemes: ReadonlySet<string>;
}

/** A value that was checked; undefined when nothing was said. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly faults: readonly FieldFault[];
}

export const accepted = <T>(value: T | undefined): Checked<T> => ({ value, faults: [] });
export const refused = (faults: readonly FieldFault[]): Checked<never> => ({ value: undefined, faults });

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
