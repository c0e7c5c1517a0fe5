import type { FieldFault } from '@sogoc/kernel';

import { accepted, type Checked, isObject, type NamesOfEntities, refused } from './checked-member';
import { placeholderFaults } from './placeholder-faults';

const ENCODINGS: readonly unknown[] = ['tcvn3', 'vni', 'viqr'];

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
