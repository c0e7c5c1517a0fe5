import type { EntityDeclaration } from '@sogoc/core-entities';
import { type Features, namedBlockingKeysOf } from '@sogoc/matching';

/** One way in which records meet, and whether these two do. */
export interface ComparedKey {
  readonly name: string;
  /** Whether each side states what the key is made of. */
  readonly left: boolean;
  readonly right: boolean;
  readonly shared: boolean;
  /** Whether both stand among the first of a shared key's block: only these are compared. */
  readonly usable: boolean;
}

/** All keys of the declaration in its order. `usableKeys`: hashes of shared keys in whose capped blocks both stand. */
export function compareBlockingKeys(
  { entity, blockingKeys }: EntityDeclaration,
  left: Features,
  right: Features,
  usableKeys: ReadonlySet<number>,
): readonly ComparedKey[] {
  return blockingKeys.map((spec) => {
    const leftKeys = namedBlockingKeysOf(entity, [spec], left).map(({ key }) => key);
    const rightKeys = new Set(namedBlockingKeysOf(entity, [spec], right).map(({ key }) => key));
    const shared = leftKeys.filter((key) => rightKeys.has(key));
    return {
      name: spec.name,
      left: leftKeys.length > 0,
      right: rightKeys.size > 0,
      shared: shared.length > 0,
      usable: shared.some((key) => usableKeys.has(key)),
    };
  });
}
