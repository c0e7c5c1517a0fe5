import { hash53 } from '@sogoc/kernel';
import type { Features } from '../record/match-record';
import type { BlockingKeyDeclaration } from './blocking-key-declaration';

export interface NamedBlockingKey {
  readonly name: string;
  readonly key: number;
  /** Of the spec, when the key is an identifier. */
  readonly scheme?: string;
}

/** Keys of one record with the name of the spec each comes from; distinct by key, sorted by key. */
export function namedBlockingKeysOf(
  entity: string,
  specs: readonly BlockingKeyDeclaration[],
  features: Features,
): NamedBlockingKey[] {
  const named = new Map<number, NamedBlockingKey>();
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
export function blockingKeysOf(entity: string, specs: readonly BlockingKeyDeclaration[], features: Features): number[] {
  return namedBlockingKeysOf(entity, specs, features).map(({ key }) => key);
}
