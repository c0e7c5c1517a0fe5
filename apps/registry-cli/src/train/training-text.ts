import type { MatchModelDeclaration, TrainedModel } from '@sogoc/matching';

const bits = (m: number, u: number): string => Math.log2(m / u).toFixed(2);

/** The figures of a training for people: what went in, what each level came to weigh, and what the data could not tell. */
export function trainingText(trained: TrainedModel, before: MatchModelDeclaration, notes: readonly string[]): string {
  const { seed, records, sampledPairs, labelledPairs, rounds, settled, passes, spec } = trained;
  const keyWidth = Math.max(0, ...passes.map(({ key }) => key.length));
  return [
    `seed ${seed}: ${records} records, ${sampledPairs} random pairs, ${labelledPairs} labelled pairs of one thing`,
    `${rounds} rounds, ${settled ? 'settled' : 'not settled'}; prior ${spec.priorBits.toFixed(2)} bits (was ${before.priorBits.toFixed(2)})`,
    '',
    'match key'.padEnd(Math.max(keyWidth, 9)) + '     pairs  expected matches',
    ...passes.map(
      ({ key, pairs, expectedMatches }) =>
        `${key.padEnd(Math.max(keyWidth, 9))}  ${String(pairs).padStart(8)}  ${expectedMatches.toFixed(0).padStart(16)}`,
    ),
    '',
    ...weightLines(spec, before),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `Note: ${note}`)]),
  ].join('\n');
}

function weightLines(spec: MatchModelDeclaration, before: MatchModelDeclaration): string[] {
  const rows = spec.comparisons.flatMap(({ name, levels }, c) =>
    levels.flatMap(({ name: level, when, m, u }, l) => {
      const was = before.comparisons[c]?.levels[l];
      if (when === 'missing' || was === undefined) return [];
      return [[name, level, m.toPrecision(3), u.toPrecision(3), bits(m, u), bits(was.m, was.u)]];
    }),
  );
  const table = [['comparison', 'level', 'm', 'u', 'bits', 'were'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}
