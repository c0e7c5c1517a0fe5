import { hash53 } from '@sogoc/kernel';

import { Draw } from './histories/draw';
import type { DecisionCopy } from './decision-copy.repository';
import { isArrival, type History } from './histories/history';
import { SOAK_ENTITY } from './live-history';
import type { SoakRegistry } from './soak-registry';
import { takeArrivals } from './take-arrivals';

/** Of units of work; the large one is the product's. */
const BATCH_SIZES = [2, 5, 12, 40, 500];
const MOST_WORKERS = 4;

/**
 * Takes the versions of a history in another order, in other batches and with several workers at once, and somewhere on the way
 * takes over the decisions in force. Pins come last: they are set on ids, which are of the history and not of the state.
 */
export async function reliveHistory(
  registry: SoakRegistry,
  history: History,
  decisions: readonly DecisionCopy[],
): Promise<void> {
  const draw = new Draw(history.seed ^ 0x5eed);
  const arrivals = permuted(history);
  const workers = draw.between(1, MOST_WORKERS);
  const batchSize = draw.pick(BATCH_SIZES);
  const backlogSize = draw.pick([10, 2_000]);
  const share = draw.pick([8, 20, 60, 1_000]);
  const takeOverAt = draw.below(arrivals.length + 1);
  const throughUnit = draw.chance(0.5);
  const early = decisions.filter(({ kind }) => kind !== 'pin');
  const late = decisions.filter(({ kind }) => kind === 'pin');
  const resolve = (): Promise<void> => resolveWith(registry, workers, batchSize, backlogSize);

  const waiting = [...early];
  for (let at = 0; at < arrivals.length; at += share) {
    if (takeOverAt < at + share) await takeOver(registry, history, waiting.splice(0), throughUnit);
    await takeArrivals(registry, arrivals.slice(at, at + share));
    await resolve();
  }
  await takeOver(registry, history, waiting, throughUnit);
  await takeOver(registry, history, late, throughUnit);
  await resolve();
  await registry.upkeep.drain();
}

/** By a hash of each step, so that leaving one out leaves the order of the others. */
function permuted({ seed, steps }: History) {
  return steps
    .filter(isArrival)
    .map((step) => ({ step, place: hash53(String(step.stepNumber), seed) }))
    .sort((left, right) => left.place - right.place)
    .map(({ step }) => step);
}

async function resolveWith(
  registry: SoakRegistry,
  workers: number,
  batchSize: number,
  backlogSize: number,
): Promise<void> {
  const drain = (): Promise<number> => registry.worker(batchSize, backlogSize).drain(SOAK_ENTITY);
  await Promise.all(Array.from({ length: workers }, drain));
}

/** As a decision that is made now, or as a row that another look at its records finds. */
async function takeOver(
  registry: SoakRegistry,
  history: History,
  decisions: readonly DecisionCopy[],
  throughUnit: boolean,
): Promise<void> {
  if (decisions.length === 0) return;
  const { decisionUnit, transactions, copies, rows, policies } = registry;
  await rows.ensureRecords(
    SOAK_ENTITY,
    history.steps.filter(isArrival).map(({ record }) => record),
  );
  for (const decision of decisions) {
    if (throughUnit)
      await decisionUnit.run(await policies.of(SOAK_ENTITY), async (open) => {
        const scope = await decisionUnit.lock(open, await copies.write(open.tx, decision));
        await decisionUnit.apply(open, await decisionUnit.plan(open, scope));
      });
    else await transactions.run(async (tx) => rows.askAgain(tx, SOAK_ENTITY, await copies.write(tx, decision)));
  }
}
