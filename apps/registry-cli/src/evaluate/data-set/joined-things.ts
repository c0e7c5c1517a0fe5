/** Numbers joined by pairs, directly or through others, are one thing, named by its lowest number. */
export function joinedThings(
  members: readonly number[],
  pairs: readonly { readonly left: number; readonly right: number }[],
): Map<number, string> {
  const parent = new Map(members.map((no) => [no, no]));
  const rootOf = (no: number): number => {
    let root = no;
    while (parent.get(root) !== root) root = parent.get(root) ?? root;
    parent.set(no, root);
    return root;
  };
  for (const { left, right } of pairs) {
    const [l, r] = [rootOf(left), rootOf(right)];
    parent.set(Math.max(l, r), Math.min(l, r));
  }
  return new Map(members.map((no) => [no, String(rootOf(no))]));
}
