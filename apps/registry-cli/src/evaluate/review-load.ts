import { isSettledVeto, vetoesOf, type CompiledMatchModel, type Edge, type MatchRecord } from '@sogoc/matching';

import type { Truth } from '../data-set/read-truth';
import type { ReviewLoad } from './evaluation';

interface Task {
  kind: string;
  weight: number;
  isConflict: boolean;
  isMatch: boolean | undefined;
}

/**
 * The review tasks that the edges leave: one for each pair of clusters with an edge between them, but none where a conflict is
 * settled, as the registry derives them. A task is a match when the ends
 * of one of its edges stand for one thing. Its kind is what forbids the join, `review` for a weight in between, or `held apart` for
 * a match that other evidence keeps apart.
 */
export function reviewLoad(
  edges: readonly Edge[],
  clusterOf: ReadonlyMap<number, number>,
  recordOf: ReadonlyMap<number, MatchRecord>,
  model: CompiledMatchModel,
  truth: Truth | undefined,
): ReviewLoad {
  const tasks = new Map<string, Task>();
  const settled = new Set<string>();
  for (const edge of edges) {
    const [left, right] = [clusterOf.get(edge.left) ?? -1, clusterOf.get(edge.right) ?? -1];
    if (left === right || edge.weight < model.thresholds.review) continue;
    const pair = left < right ? `${left}-${right}` : `${right}-${left}`;
    const vetoes = vetoesBetween(edge, recordOf, model);
    if (vetoes.some(isSettledVeto)) settled.add(pair);
    add(tasks, pair, edge, kindOf(edge, vetoes), isMatch(edge, truth));
  }
  const closed = [...settled].flatMap((pair) => tasks.get(pair) ?? []);
  for (const pair of settled) tasks.delete(pair);
  const judged = truth !== undefined;
  return {
    ...summary([...tasks.values()], recordOf.size, judged),
    settled: { pairs: closed.length, ...shareOf(closed, judged) },
  };
}

/** The graver edge names the task: a conflict before others, then the heavier. */
function add(tasks: Map<string, Task>, pair: string, edge: Edge, kind: string, match: boolean | undefined): void {
  const isConflict = edge.class === 'conflict';
  const known = tasks.get(pair);
  if (known === undefined) {
    tasks.set(pair, { kind, weight: edge.weight, isConflict, isMatch: match });
    return;
  }
  if (match !== undefined) known.isMatch = known.isMatch === true || match;
  if (known.isConflict && !isConflict) return;
  if (known.isConflict === isConflict && known.weight >= edge.weight) return;
  Object.assign(known, { kind, weight: edge.weight, isConflict });
}

function vetoesBetween(
  edge: Edge,
  recordOf: ReadonlyMap<number, MatchRecord>,
  model: CompiledMatchModel,
): readonly string[] {
  if (edge.class !== 'conflict') return [];
  const left = recordOf.get(edge.left)?.features ?? {};
  const right = recordOf.get(edge.right)?.features ?? {};
  return vetoesOf(model, left, right);
}

function kindOf(edge: Edge, vetoes: readonly string[]): string {
  if (edge.class === 'match') return 'held apart';
  return edge.class === 'conflict' ? vetoes.join(' + ') : edge.class;
}

function isMatch(edge: Edge, truth: Truth | undefined): boolean | undefined {
  const left = truth?.get(edge.left);
  const right = truth?.get(edge.right);
  return left === undefined || right === undefined ? undefined : left === right;
}

function summary(tasks: readonly Task[], records: number, judged: boolean): Omit<ReviewLoad, 'settled'> {
  const kinds = [...new Set(tasks.map(({ kind }) => kind))].map((kind) => {
    const own = tasks.filter((task) => task.kind === kind);
    return { kind, tasks: own.length, ...shareOf(own, judged) };
  });
  return {
    tasks: tasks.length,
    perThousand: records === 0 ? 0 : (1000 * tasks.length) / records,
    ...shareOf(tasks, judged),
    kinds: kinds.sort((left, right) => right.tasks - left.tasks || (left.kind < right.kind ? -1 : 1)),
  };
}

function shareOf(tasks: readonly Task[], judged: boolean): { shareMatches?: number } {
  const known = tasks.filter((task) => task.isMatch !== undefined);
  return judged && known.length > 0 ? { shareMatches: known.filter((task) => task.isMatch).length / known.length } : {};
}
