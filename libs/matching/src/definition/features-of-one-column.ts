import { PARTIAL_KINDS, type DataSetDefinition, type KeyDefinition } from './data-set-definition';

/** Features that are made of the same columns, directly or through others; exchanged ones are made of all their columns. */
export function featureGroups({ features, exchanged }: DataSetDefinition): string[][] {
  const groups: { columns: Set<string>; names: string[] }[] = [];
  const isExchanged = (name: string): boolean => exchanged?.includes(name) === true;
  const exchangedColumns = features.filter(({ name }) => isExchanged(name)).flatMap(({ columns }) => columns);
  for (const { name, columns } of features) {
    const own = isExchanged(name) ? exchangedColumns : columns;
    const joined = groups.filter((group) => own.some((column) => group.columns.has(column)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push({
      columns: new Set([...joined.flatMap((group) => [...group.columns]), ...own]),
      names: [...joined.flatMap(({ names }) => names), name],
    });
  }
  return groups.map(({ names }) => names);
}

/** Comparisons that a key leaves no choice: they read a column that the key reads whole. */
export function fixedBy(key: KeyDefinition, { features, model }: DataSetDefinition): string[] {
  const columnsOf = (name: string): readonly string[] =>
    features.find((feature) => feature.name === name)?.columns ?? [];
  const isPartial = (name: string): boolean =>
    PARTIAL_KINDS.includes(features.find((feature) => feature.name === name)?.as ?? 'text');
  const read = new Set(key.parts.flatMap(({ feature }) => (isPartial(feature) ? [] : columnsOf(feature))));
  return model.comparisons
    .filter(({ feature }) => columnsOf(feature).some((column) => read.has(column)))
    .map(({ name }) => name);
}
