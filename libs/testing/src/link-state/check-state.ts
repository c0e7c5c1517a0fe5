import { LinkStateError } from './errors';
import type { LinkStateLine } from './link-state-script';
import { type ObservedState, showState, showWeight } from './observed-state';

/**
 * Whether all lines hold. Lines about links are all links there are, and then the tasks are all open ones; values, redirects and
 * retired ids are looked at only where a line says something of them. Throws `LinkStateError` with the state as it is.
 */
export function checkState(lines: readonly LinkStateLine[], observed: ObservedState): void {
  const fail = (line: number, detail: string): never => {
    throw new LinkStateError(
      line,
      `${detail}\nIt is:\n${showState(observed)
        .map((each) => `  ${each}`)
        .join('\n')}`,
    );
  };
  for (const line of lines) {
    const fault = faultOf(line, observed);
    if (fault !== undefined) fail(line.line, fault);
  }
  const links = lines.filter(({ is }) => is === 'link');
  const [first] = links;
  if (first === undefined) return;
  if (links.length !== observed.links.length)
    fail(first.line, `It tells of ${links.length} links of ${observed.links.length}.`);
  const tasks = lines.filter(({ is }) => is === 'task');
  if (tasks.length !== observed.tasks.length)
    fail(first.line, `It tells of ${tasks.length} tasks of ${observed.tasks.length}.`);
}

function faultOf(line: LinkStateLine, { links, goldens, tasks }: ObservedState): string | undefined {
  switch (line.is) {
    case 'link': {
      const link = links.find(({ record }) => record === line.record);
      const weight = typeof link?.weight === 'number' ? showWeight(link.weight) : undefined;
      const holds = link?.golden === line.golden && link.by === line.by && isSame(line.weight, weight);
      return holds ? undefined : `${line.record} is not linked so.`;
    }
    case 'task': {
      const named = [...line.goldens].sort().join();
      const found = tasks.some(
        ({ kind, goldens: about, weight }) =>
          kind === line.kind && [...about].sort().join() === named && isSame(line.weight, showWeight(weight)),
      );
      return found ? undefined : 'There is no such task.';
    }
    case 'redirect': {
      const golden = goldens.find((each) => each.golden === line.golden);
      return golden?.mergedInto === line.to ? undefined : `${line.golden} does not lead to ${line.to}.`;
    }
    case 'retired':
      return statusOf(line.golden, goldens) === 'retired' ? undefined : `${line.golden} is not retired.`;
    case 'value': {
      const value = goldens.find((each) => each.golden === line.golden)?.attributes[line.attribute];
      const shown = value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
      return shown === line.value ? undefined : `${line.golden} has ${line.attribute} ${shown ?? 'not at all'}.`;
    }
  }
}

const statusOf = (golden: string, goldens: ObservedState['goldens']): string | undefined =>
  goldens.find((each) => each.golden === golden)?.status;

/** A line that says no weight holds for any. */
const isSame = (wanted: string | undefined, found: string | undefined): boolean =>
  wanted === undefined || wanted === found;
