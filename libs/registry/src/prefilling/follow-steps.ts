import type { StoredGoldenRecord } from '@sogoc/persistence';
import type { FormStep, StatedType } from '@sogoc/resolution';

import type { SeenRelation } from '../surroundings/seen-relation';
import type { PlannedField } from './planned-field';

/** Why a step leads to nobody although something is stated. */
export type Unsettled = 'ambiguous' | 'under-review';

/** Where the steps of a field lead. */
export interface Reach {
  readonly goldens: readonly StoredGoldenRecord[];
  /** One for each that is stated and not settled. */
  readonly unsettled: readonly Unsettled[];
  /** The relations by which it came there. */
  readonly by: readonly SeenRelation[];
}

/** Reads, at once, what golden records are related with. */
export type ReadRelations = (
  at: readonly StoredGoldenRecord[],
  types: readonly StatedType[],
) => Promise<readonly SeenRelation[]>;

/** Names the steps of a field: fields of the same steps go together. */
export const wayOf = (steps: readonly FormStep[]): string =>
  JSON.stringify(steps.map(({ relation, role = '', collection, isList }) => [relation, role, collection, isList]));

/** Follows the steps of all fields together, with one read for each depth however many fields and golden records there are. */
export async function followSteps(
  subject: StoredGoldenRecord,
  fields: readonly PlannedField[],
  read: ReadRelations,
): Promise<ReadonlyMap<string, Reach>> {
  const reached = new Map<string, Reach>([[wayOf([]), { goldens: [subject], unsettled: [], by: [] }]]);
  for (let depth = 1; ; depth++) {
    const ways = waysOfDepth(fields, depth);
    if (ways.size === 0) return reached;
    const before = (steps: readonly FormStep[]): Reach => reached.get(wayOf(steps.slice(0, -1)))!;
    const at = [...ways.values()].flatMap((steps) => before(steps).goldens);
    const types = [...ways.values()].flatMap((steps) => steps.at(-1)!.types);
    const seen = await read(byId(at), distinctTypes(types));
    for (const [way, steps] of ways) reached.set(way, follow(before(steps), steps.at(-1)!, seen));
  }
}

/** The first `depth` steps of the fields that have as many. */
function waysOfDepth(fields: readonly PlannedField[], depth: number): Map<string, readonly FormStep[]> {
  const ways = new Map<string, readonly FormStep[]>();
  for (const { path } of fields) {
    if (path.steps.length < depth) continue;
    const steps = path.steps.slice(0, depth);
    ways.set(wayOf(steps), steps);
  }
  return ways;
}

function follow({ goldens, unsettled }: Reach, step: FormStep, seen: readonly SeenRelation[]): Reach {
  const parts = goldens.map(({ id }) => followOne(id, step, seen));
  return {
    goldens: byId(parts.flatMap((part) => part.goldens)),
    unsettled: [...unsettled, ...parts.flatMap((part) => part.unsettled)],
    by: parts.flatMap((part) => part.by),
  };
}

/**
 * Where one is wanted, what is disputed or may be several is not guessed, whatever else is stated at hand. What others state, and may not mean
 * the one at hand at all, only stands against finding nobody.
 */
function followOne(from: string, step: FormStep, seen: readonly SeenRelation[]): Reach {
  const stated = seen.filter((one) => one.from === from && isOf(one, step));
  const by = stated.filter(({ other }) => other !== undefined);
  const goldens = byId(by.flatMap(({ other }) => other ?? []));
  const unsettled = stated.flatMap(({ status }) => unsettledBy(status));
  if (step.isList) return { goldens, unsettled, by };
  const own = stated.filter(({ direction }) => direction === 'out' || goldens.length === 0);
  const [worst] = own
    .flatMap(({ status }) => unsettledBy(status))
    .sort()
    .reverse();
  if (worst !== undefined) return { goldens: [], unsettled: [worst], by: [] };
  return goldens.length > 1 ? { goldens: [], unsettled: ['ambiguous'], by: [] } : { goldens, unsettled: [], by };
}

const isOf = ({ relation, collection, roles }: SeenRelation, step: FormStep): boolean =>
  relation.type === step.relation &&
  collection === step.collection &&
  (step.role === undefined || roles.includes(step.role));

function unsettledBy(status: SeenRelation['status']): readonly Unsettled[] {
  if (status === 'disputed') return ['under-review'];
  return status === 'ambiguous' ? ['ambiguous'] : [];
}

const byId = (goldens: readonly StoredGoldenRecord[]): readonly StoredGoldenRecord[] => [
  ...new Map(goldens.map((golden) => [golden.id, golden])).values(),
];

const distinctTypes = (types: readonly StatedType[]): readonly StatedType[] => [
  ...new Map(types.map((one) => [`${one.entity} ${one.type}`, one])).values(),
];
