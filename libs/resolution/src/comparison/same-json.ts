/** Whether two values are the same JSON: members in any order, those that are `undefined` are none. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => sameJson(item ?? null, right[index] ?? null));
  }
  const [one, other] = [left as Readonly<Record<string, unknown>>, right as Readonly<Record<string, unknown>>];
  const names = membersOf(one);
  return names.length === membersOf(other).length && names.every((name) => sameJson(one[name], other[name]));
}

function membersOf(value: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(value).filter((name) => value[name] !== undefined);
}

/** Members that are in one and not, or otherwise, in the other; sorted. */
export function differingMembers(
  left: Readonly<Record<string, unknown>>,
  right: Readonly<Record<string, unknown>>,
): string[] {
  const names = new Set([...membersOf(left), ...membersOf(right)]);
  return [...names].filter((name) => !sameJson(left[name], right[name])).sort();
}
