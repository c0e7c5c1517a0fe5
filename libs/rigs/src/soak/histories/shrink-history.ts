import type { History, HistoryStep } from './history';

/** Whether a history still shows what is wrong. */
export type Fails = (history: History) => Promise<boolean>;

/** Tries at most; each plays a history. */
const MOST_TRIES = 300;

/**
 * The smallest history found that still fails: leaves out whole records, then steps, then attributes, in halves, quarters and so on
 * (delta debugging, Zeller 2002).
 */
export async function shrinkHistory(history: History, fails: Fails, mostTries = MOST_TRIES): Promise<History> {
  const { seed } = history;
  let tries = 0;
  const stillFails = async (steps: readonly HistoryStep[]): Promise<boolean> => {
    if (tries >= mostTries) return false;
    tries += 1;
    return fails({ seed, steps });
  };
  const records = [...new Set(history.steps.flatMap((step) => recordsOf(step)))];
  const kept = await leaveOut(records, (some) => stillFails(about(history.steps, new Set(some))));
  const steps = await leaveOut(about(history.steps, new Set(kept)), stillFails);
  return { seed, steps: await leaveOutAttributes(steps, stillFails) };
}

/** The fewest of the items, in halves and ever smaller parts, of which the test still holds. */
async function leaveOut<T>(
  items: readonly T[],
  holds: (some: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let left = items;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length;) {
      const without = [...left.slice(0, at), ...left.slice(at + size)];
      if (without.length > 0 && (await holds(without))) left = without;
      else at += size;
    }
  }
  return left;
}

async function leaveOutAttributes(
  steps: readonly HistoryStep[],
  holds: (steps: readonly HistoryStep[]) => Promise<boolean>,
): Promise<readonly HistoryStep[]> {
  let left = steps;
  for (const [at, step] of steps.entries()) {
    if (step.act !== 'push') continue;
    for (const name of Object.keys(step.attributes)) {
      const pushed = left[at];
      if (pushed?.act !== 'push' || Object.keys(pushed.attributes).length === 1) continue;
      const attributes = Object.fromEntries(Object.entries(pushed.attributes).filter(([other]) => other !== name));
      const without = left.with(at, { ...pushed, attributes });
      if (await holds(without)) left = without;
    }
  }
  return left;
}

/** Steps that name no other record; of a split the records that are left. */
function about(steps: readonly HistoryStep[], records: ReadonlySet<string>): HistoryStep[] {
  return steps.filter((step) => recordsOf(step).every((name) => records.has(name)));
}

function recordsOf(step: HistoryStep): string[] {
  const named = namedIn(step);
  return named.map(({ source, recordKey }) => `${source}/${recordKey}`);
}

function namedIn(step: HistoryStep): readonly { source: string; recordKey: string }[] {
  switch (step.act) {
    case 'push':
    case 'delete':
    case 'unpin':
      return [step.record];
    case 'pin':
      return step.from === undefined ? [step.record] : [step.record, step.from];
    case 'decide':
      return [step.left, step.right];
    case 'split':
      return step.records;
    case 'resolve':
    case 'reverse':
    case 'approve':
      return [];
  }
}
