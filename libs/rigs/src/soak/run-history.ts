import type { CanonicalState } from '@sogoc/persistence';
import { EntityVerifier } from '@sogoc/registry';
import { differenceText } from '@sogoc/resolution';

import { compareStates } from './compare-canonical-states';
import type { History } from './histories/history';
import { liveHistory, SOAK_ENTITY, type Tally } from './live-history';
import { reliveHistory } from './relive-history';
import type { SoakRegistry } from './soak-registry';

/** Of a unit of work, so that a replay takes several. */
const REPLAYED_AT_ONCE = 25;

export interface HistoryRun {
  readonly tally: Tally;
  /** What should not be, in words; none when all is as it should be. */
  readonly failures: readonly string[];
}

/**
 * Lives a history, resolves everything once more, and lives it again from nothing in another order: three times the same state.
 */
export async function runHistory(registry: SoakRegistry, history: History): Promise<HistoryRun> {
  const { rows, states, transactions, copies } = registry;
  await rows.empty();
  const tally = await liveHistory(registry, history);
  const lived = await states.read();
  const failures = [...(await faultsOf(registry, 'as lived'))];
  await noteOutcome(registry, tally, lived);
  const decisions = await transactions.run((tx) => copies.read(tx));

  await rows.askForAll();
  await registry.worker(REPLAYED_AT_ONCE).drain(SOAK_ENTITY);
  await registry.upkeep.drain();
  failures.push(...differences('after a replay', lived, await states.read()));

  await rows.empty();
  await reliveHistory(registry, history, decisions);
  failures.push(...differences('in another order', lived, await states.read()));
  failures.push(...(await faultsOf(registry, 'in another order')));
  return { tally, failures };
}

async function faultsOf({ states, services, policies }: SoakRegistry, when: string): Promise<string[]> {
  const { differences } = await services
    .get(EntityVerifier)
    .verify(await policies.of(SOAK_ENTITY), { judgesRelations: false });
  return [...(await states.faults()), ...differences.map(differenceText)].map((fault) => `${when}: ${fault}`);
}

function differences(when: string, lived: CanonicalState, other: CanonicalState): string[] {
  return compareStates(lived, other).map(
    ({ section, only, line }) => `${when}: ${section}, only ${only === 'lived' ? 'as lived' : 'now'}: ${line}`,
  );
}

/** What only the outcome shows: merges and splits by their events, components by their edges, tasks by their kinds. */
async function noteOutcome({ rows }: SoakRegistry, tally: Tally, state: CanonicalState): Promise<void> {
  for (const [type, n] of await rows.changes()) tally.set(type, n);
  for (const kind of await rows.taskKinds()) tally.set(`task ${kind}`, 1);
  const largest = largestComponent(state.edges);
  if (largest >= 10) tally.set('component of ten or more', 1);
}

/** The most records that match edges join. */
function largestComponent(edges: readonly string[]): number {
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    return root;
  };
  for (const line of edges) {
    const edge = JSON.parse(line) as { left: string; right: string; class: string };
    if (edge.class !== 'match') continue;
    for (const end of [edge.left, edge.right]) if (!parent.has(end)) parent.set(end, end);
    parent.set(rootOf(edge.left), rootOf(edge.right));
  }
  const sizes = new Map<string, number>();
  for (const name of parent.keys()) sizes.set(rootOf(name), (sizes.get(rootOf(name)) ?? 0) + 1);
  return Math.max(0, ...sizes.values());
}
