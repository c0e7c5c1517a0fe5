import type { SoakFailure, SoakReport } from './run-soak';

/** Long lines hold whole golden records. */
const LONGEST_LINE = 1_500;
const MOST_PROBLEMS = 20;

/** A report for people. */
export function soakText({ runs, failures, statistics }: SoakReport): string {
  const outcome =
    failures.length === 0
      ? `${runs} histories: every order, batch size and number of workers made the same state.`
      : `${runs} histories, of which ${failures.length} ended in another state.`;
  return [...failures.map(failureText), statistics.text(), outcome].join('\n');
}

export function failureText({ seed, problems, history }: SoakFailure): string {
  const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => `  ${problem.slice(0, LONGEST_LINE)}`);
  const more = problems.length > shown.length ? [`  and ${problems.length - shown.length} more`] : [];
  return [`Seed ${seed}, shrunk to ${history.length} steps:`, ...history, 'came to:', ...shown, ...more, ''].join('\n');
}
