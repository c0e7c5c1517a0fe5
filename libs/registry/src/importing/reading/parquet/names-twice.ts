import type { SchemaTree } from 'hyparquet';

/** The first two columns or members of one struct, by their places from 1, that have the same name; a row would keep one of the two values. */
export function namesTwice({ children }: SchemaTree): readonly [first: number, second: number] | undefined {
  const names = children.map(({ element }) => element.name);
  const second = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (second >= 0) return [names.indexOf(names[second]!) + 1, second + 1];
  for (const child of children) {
    const twice = namesTwice(child);
    if (twice !== undefined) return twice;
  }
  return undefined;
}
