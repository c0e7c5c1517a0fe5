import type { Features } from '../record/match-record';
import type { BlockingKeyDeclaration } from './blocking-key-declaration';
import { keyHash } from './key-hashes';

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
  const named: NamedBlockingKey[] = [];
  for (const spec of specs) {
    const { name, scheme } = spec;
    const hash = keyHash(entity, spec);
    for (const value of spec.values(features)) {
      if (value === '') continue;
      const key = hash(value);
      // A record has a dozen of them.
      if (!named.some((before) => before.key === key))
        named.push(scheme === undefined ? { name, key } : { name, key, scheme });
    }
  }
  return named.sort((left, right) => left.key - right.key);
}

/** Distinct 53-bit keys of one record in ascending order; empty values make no key. */
export function blockingKeysOf(entity: string, specs: readonly BlockingKeyDeclaration[], features: Features): number[] {
  return namedBlockingKeysOf(entity, specs, features).map(({ key }) => key);
}
