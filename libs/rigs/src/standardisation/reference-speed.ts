/** Rounds per second of a loop that any machine runs: integer arithmetic and a table, as the parsers do. */
export function referenceSpeed(): number {
  const table = new Uint32Array(4096);
  const rounds = 30_000_000;
  const begun = process.cpuUsage();
  let state = 1;
  for (let i = 0; i < rounds; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    table[state >>> 20] = (table[state >>> 20] ?? 0) ^ state;
  }
  return (1e6 * rounds) / process.cpuUsage(begun).user + (table[0] === 1 ? 1 : 0);
}
