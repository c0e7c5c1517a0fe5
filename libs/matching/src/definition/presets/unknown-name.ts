import { nearestName } from '@sogoc/kernel';

/** `no cleaner is named polish; did you mean polished?`, or what there is where nothing is near and there is little. */
export function unknownName(kind: string, name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  const hint =
    nearest !== undefined
      ? `; did you mean ${nearest}?`
      : known.length > 0 && known.length <= 20
        ? `; there are ${known.join(', ')}`
        : '';
  return `no ${kind} is named ${name}${hint}`;
}
