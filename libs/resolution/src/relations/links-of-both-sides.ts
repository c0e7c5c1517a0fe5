import { groupBy } from '@sogoc/kernel';

/** A relation as somebody sees it from one of its ends. */
interface SeenFromOneEnd {
  readonly relation: { readonly type: string };
  /** The golden record at the other end; of a resolved relation only. */
  readonly other?: { readonly id: string };
}

/**
 * Brings together what both sides of a link state: relations of one type with one golden record are one link, whoever states it. What
 * leads to nobody stays each by itself.
 */
export function linksOfBothSides<T extends SeenFromOneEnd>(
  seen: readonly T[],
): { readonly links: readonly (readonly T[])[]; readonly unsettled: readonly T[] } {
  const resolved = seen.filter(({ other }) => other !== undefined);
  const links = groupBy(resolved, ({ relation, other }) => `${relation.type} ${other!.id}`);
  return { links: [...links.values()], unsettled: seen.filter(({ other }) => other === undefined) };
}
