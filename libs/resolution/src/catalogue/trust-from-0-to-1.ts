import type { FieldFault } from '@sogoc/kernel';

import { accepted, type Checked, isObject, type NamesOfEntities, refused } from './checked-member';

const DEFAULT_TRUST = '*';

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
