import type { FieldFault } from '@sogoc/kernel';

import { placeholderFaults } from './placeholder-faults';

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

const DEFAULT_TRUST = '*';
const ENCODINGS: readonly unknown[] = ['tcvn3', 'vni', 'viqr'];

const accepted = <T>(value: T | undefined): Checked<T> => ({ value, faults: [] });
const refused = (faults: readonly FieldFault[]): Checked<never> => ({ value: undefined, faults });

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Collections under either member's name, in their plural names and without repetition. */
export function collectionNamesOf(
  change: { readonly collections?: readonly string[] | null; readonly entities?: readonly string[] | null },
  { collectionByName }: NamesOfEntities,
): Checked<readonly string[]> {
  const member = change.collections === undefined ? 'entities' : 'collections';
  const named = change[member];
  if (named === undefined) return accepted<readonly string[]>(undefined);
  const known = [...new Set(collectionByName.values())].join(', ');
  if (named === null || named.length === 0) {
    return refused([{ pointer: `/${member}`, code: 'required', detail: `Name at least one of: ${known}.` }]);
  }
  const faults = named.flatMap((name, index) =>
    collectionByName.has(name)
      ? []
      : [{ pointer: `/${member}/${index}`, code: 'unknown-collection', detail: `Use one of: ${known}.` }],
  );
  if (faults.length > 0) return refused(faults);
  return accepted([...new Set(named.map((name) => collectionByName.get(name) ?? name))]);
}

/** Trust by attribute, each 0–1; null empties it. */
export function checkTrust(trust: unknown, names: NamesOfEntities): Checked<Readonly<Record<string, number>>> {
  if (trust === undefined) return accepted<Readonly<Record<string, number>>>(undefined);
  if (trust === null) return accepted({});
  if (typeof trust === 'number') return checkTrust({ [DEFAULT_TRUST]: trust }, names);
  if (!isObject(trust)) {
    return refused([{ pointer: '/trust', code: 'wrong-type', detail: 'Send an object of numbers by attribute.' }]);
  }
  const faults = Object.entries(trust).flatMap(([name, value]) => trustFaults(name, value, names.attributes));
  return faults.length > 0 ? refused(faults) : accepted(trust as Readonly<Record<string, number>>);
}

function trustFaults(name: string, value: unknown, attributes: ReadonlySet<string>): FieldFault[] {
  if (name !== DEFAULT_TRUST && !attributes.has(name)) {
    return [
      {
        pointer: '/trust',
        code: 'unknown-attribute',
        detail: 'Members are attributes of an entity, or * for the rest.',
      },
    ];
  }
  const isTrust = typeof value === 'number' && value >= 0 && value <= 1;
  return isTrust ? [] : [{ pointer: `/trust/${name}`, code: 'out-of-range', detail: 'Trust is a number from 0 to 1.' }];
}

/** What the source is the authority for: identifier schemes or attributes; null empties it. */
export function checkAuthorities(
  named: readonly string[] | null | undefined,
  { schemes, attributes }: NamesOfEntities,
): Checked<readonly string[]> {
  if (named === undefined) return accepted<readonly string[]>(undefined);
  const faults = (named ?? []).flatMap((name, index) =>
    schemes.has(name) || attributes.has(name)
      ? []
      : [
          {
            pointer: `/authorityFor/${index}`,
            code: 'unknown-name',
            detail: 'Use an identifier scheme or an attribute.',
          },
        ],
  );
  return faults.length > 0 ? refused(faults) : accepted([...new Set(named ?? [])]);
}

/** Declared habits of a source's data; null empties them. */
export function checkSourceProfile(
  habits: unknown,
  names: NamesOfEntities,
): Checked<Readonly<Record<string, unknown>>> {
  if (habits === undefined) return accepted<Readonly<Record<string, unknown>>>(undefined);
  if (habits === null) return accepted({});
  if (!isObject(habits)) {
    return refused([{ pointer: '/habits', code: 'wrong-type', detail: 'Send an object of habits.' }]);
  }
  const faults = Object.entries(habits).flatMap(([name, value]) => sourceProfileFaults(name, value, names));
  return faults.length > 0 ? refused(faults) : accepted(habits);
}

function sourceProfileFaults(name: string, value: unknown, names: NamesOfEntities): readonly FieldFault[] {
  switch (name) {
    case 'encoding':
      return ENCODINGS.includes(value)
        ? []
        : [
            {
              pointer: '/habits/encoding',
              code: 'unknown-encoding',
              detail: 'Use tcvn3, vni or viqr; leave it out for Unicode.',
            },
          ];
    case 'padsDates':
      return typeof value === 'boolean'
        ? []
        : [{ pointer: '/habits/padsDates', code: 'wrong-type', detail: 'Send true or false.' }];
    case 'placeholders':
      return placeholderFaults(value, names.attributes);
    default:
      return [
        { pointer: '/habits', code: 'unknown-habit', detail: 'Habits are encoding, padsDates and placeholders.' },
      ];
  }
}
