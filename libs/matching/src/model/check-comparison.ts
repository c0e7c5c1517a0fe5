import type { MatchModelFunctions } from './compiled-match-model';
import type { ComparisonDeclaration, LevelDeclaration, MatchModelDeclaration } from './match-model-declaration';

/** Takes a fault: where it stands (a JSON pointer), its code and what is wrong. */
export type Report = (pointer: string, code: string, detail: string) => void;

/** Hand-written levels are rounded; sums further from 1 than this are a slip of the pen. */
const SUM_TOLERANCE = 0.05;

/** Notes every fault of one comparison of a model, which stands at `path`. */
export function checkComparison(
  comparison: ComparisonDeclaration,
  path: string,
  spec: MatchModelDeclaration,
  functions: MatchModelFunctions,
  report: Report,
): void {
  if (!comparison.feature) report(`${path}/feature`, 'required', 'a comparison reads a feature');
  checkNames(comparison.levels, `${path}/levels`, report);
  checkLevelOrder(comparison.levels, `${path}/levels`, report);
  const lowest = new Map<string, number>();
  comparison.levels.forEach((level, i) => {
    checkProbabilities(level, `${path}/levels/${i}`, report);
    checkCondition(level, `${path}/levels/${i}/when`, functions, lowest, report);
  });
  checkSums(comparison.levels, path, report);
  checkAdjustment(comparison, `${path}/termFrequency`, spec, report);
}

function checkLevelOrder(levels: readonly LevelDeclaration[], path: string, report: Report): void {
  if (levels[0]?.when !== 'missing') report(`${path}/0`, 'missing-level', 'the first level is `missing`');
  if (levels.at(-1)?.when !== 'else') report(`${path}/${levels.length - 1}`, 'else-level', 'the last level is `else`');
  levels.forEach((level, i) => {
    const inPlace = level.when === 'missing' ? i === 0 : level.when !== 'else' || i === levels.length - 1;
    if (!inPlace) report(`${path}/${i}`, 'wrong-order', '`missing` comes first, `else` last, each once');
  });
  if (levels.length < 3) report(path, 'no-condition', 'between `missing` and `else` at least one condition is needed');
}

function checkProbabilities(level: LevelDeclaration, path: string, report: Report): void {
  if (level.when === 'missing') return;
  for (const name of ['m', 'u'] as const) {
    const value = level[name];
    if (value > 0 && value < 1) continue;
    report(`${path}/${name}`, 'not-a-probability', `${name} lies between 0 and 1, both excluded`);
  }
}

function checkCondition(
  level: LevelDeclaration,
  path: string,
  functions: MatchModelFunctions,
  lowest: Map<string, number>,
  report: Report,
): void {
  if (typeof level.when === 'string') return;
  const { comparator, atLeast = 1 } = level.when;
  if (!Object.hasOwn(functions.comparators, comparator)) {
    report(`${path}/comparator`, 'unknown', `no comparator is named ${comparator}`);
  }
  if (!(atLeast > 0 && atLeast <= 1)) report(`${path}/atLeast`, 'out-of-range', 'a similarity is above 0, at most 1');
  if (atLeast >= (lowest.get(comparator) ?? Infinity)) {
    report(`${path}/atLeast`, 'unreachable', 'an earlier level takes every pair that this one would');
  }
  lowest.set(comparator, Math.min(atLeast, lowest.get(comparator) ?? Infinity));
}

function checkSums(levels: readonly LevelDeclaration[], path: string, report: Report): void {
  for (const name of ['m', 'u'] as const) {
    const sum = levels.reduce((total, level) => total + (level.when === 'missing' ? 0 : level[name]), 0);
    if (Math.abs(sum - 1) <= SUM_TOLERANCE) continue;
    report(
      `${path}/levels`,
      'sum',
      `the ${name} of all levels but \`missing\` add up to ${sum.toFixed(3)} instead of 1`,
    );
  }
}

function checkAdjustment(
  { termFrequency, levels }: ComparisonDeclaration,
  path: string,
  spec: MatchModelDeclaration,
  report: Report,
): void {
  if (!termFrequency) return;
  if (!Object.hasOwn(spec.termFrequencies ?? {}, termFrequency.table)) {
    report(`${path}/table`, 'unknown', `no term-frequency table is named ${termFrequency.table}`);
  }
  if (!(termFrequency.floor > 0 && termFrequency.floor < 1)) {
    report(`${path}/floor`, 'not-a-probability', 'the floor lies between 0 and 1, both excluded');
  }
  if (termFrequency.levels.length === 0) report(`${path}/levels`, 'empty', 'an adjustment names the levels it is for');
  termFrequency.levels.forEach((name, i) => {
    const level = levels.find((candidate) => candidate.name === name);
    if (!level) report(`${path}/levels/${i}`, 'unknown', `no level is named ${name}`);
    else if (typeof level.when === 'string') {
      report(`${path}/levels/${i}`, 'no-condition', 'only a level with a condition has an agreeing value');
    }
  });
}

/** Each is named, and no two alike. */
export function checkNames(items: readonly { readonly name: string }[], path: string, report: Report): void {
  const seen = new Set<string>();
  items.forEach(({ name }, i) => {
    if (!name) report(`${path}/${i}/name`, 'required', 'a name is needed');
    else if (seen.has(name)) report(`${path}/${i}/name`, 'duplicate', `${name} is used twice`);
    seen.add(name);
  });
}
