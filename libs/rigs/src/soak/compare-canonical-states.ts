import type { CanonicalSection, CanonicalState } from '@sogoc/persistence';

export interface StateDifference {
  readonly section: CanonicalSection;
  /** In which of the two states the line is. */
  readonly only: 'lived' | 'relived';
  readonly line: string;
}

/** Lines that only one of two states has, section by section. */
export function compareStates(lived: CanonicalState, relived: CanonicalState): StateDifference[] {
  return (Object.keys(lived) as CanonicalSection[]).flatMap((section) => [
    ...missingIn(relived[section], lived[section]).map((line) => ({ section, only: 'lived' as const, line })),
    ...missingIn(lived[section], relived[section]).map((line) => ({ section, only: 'relived' as const, line })),
  ]);
}

function missingIn(lines: readonly string[], wanted: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of lines) left.set(line, (left.get(line) ?? 0) + 1);
  return wanted.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}
