import { accepted, type Checked, type NamesOfEntities, refused } from './checked-member';

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
