/** Numbers joined by pairs, directly or through others, are one thing, named by its lowest number. */
export function joinedThings(
  members: readonly number[],
  pairs: readonly { readonly left: number; readonly right: number }[],
): Map<number, string> {
  const parent = new Map(members.map((recordNumber) => [recordNumber, recordNumber]));
  const rootOf = (recordNumber: number): number => {
    let root = recordNumber;
    while (parent.get(root) !== root) root = parent.get(root) ?? root;
    parent.set(recordNumber, root);
    return root;
  };
  for (const { left, right } of pairs) {
    const [l, r] = [rootOf(left), rootOf(right)];
    parent.set(Math.max(l, r), Math.min(l, r));
  }
  return new Map(members.map((recordNumber) => [recordNumber, String(rootOf(recordNumber))]));
}
