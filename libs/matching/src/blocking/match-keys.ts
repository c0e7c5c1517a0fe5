import { hash53 } from '@sogoc/kernel';
import type { Features } from '../match-record';
import type { MatchKeySpec } from '../match-key-spec';

export interface NamedMatchKey {
  readonly name: string;
  readonly key: number;
  /** Of the spec, when the key is an identifier. */
  readonly scheme?: string;
}

/** Keys of one record with the name of the spec each comes from; distinct by key, sorted by key. */
export function namedMatchKeysOf(entity: string, specs: readonly MatchKeySpec[], features: Features): NamedMatchKey[] {
  const named = new Map<number, NamedMatchKey>();
  for (const { name, values, scheme } of specs) {
    for (const value of values(features)) {
      if (value === '') continue;
      const key = hash53(`${entity}|${name}|${value}`);
      if (!named.has(key)) named.set(key, { name, key, ...(scheme !== undefined && { scheme }) });
    }
  }
  return [...named.values()].sort((left, right) => left.key - right.key);
}

/** Distinct 53-bit keys of one record in ascending order; empty values make no key. */
export function matchKeysOf(entity: string, specs: readonly MatchKeySpec[], features: Features): number[] {
  return namedMatchKeysOf(entity, specs, features).map(({ key }) => key);
}
