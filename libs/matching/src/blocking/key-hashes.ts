import { hash53After } from '@sogoc/kernel';

import type { BlockingKeyDeclaration } from './blocking-key-declaration';

type KeyHash = (value: string) => number;

const known = new WeakMap<BlockingKeyDeclaration, { readonly entity: string; readonly hash: KeyHash }>();

/** Hashes the values of a key, each together with entity and key name, which are read once for all values. */
export function keyHash(entity: string, declaration: BlockingKeyDeclaration): KeyHash {
  const before = known.get(declaration);
  if (before?.entity === entity) return before.hash;
  const hash = hash53After(`${entity}|${declaration.name}|`);
  known.set(declaration, { entity, hash });
  return hash;
}
