import type { StatedType } from '../relations/relation-statement';
import type { RelationStatus } from '../relations/resolve-relation';
import type { FormPath, FormStep } from './form-path';

/** Why a step leads to nobody although something is stated. */
export type Unsettled = 'ambiguous' | 'under-review';

/** Whoever steps lead to. */
interface Reached {
  readonly id: string;
}

/** A relation as one golden record sees it, as far as a step goes by it. */
export interface FollowedRelation<Golden extends Reached> {
  /** Id of the golden record that sees it. */
  readonly from: string;
  readonly direction: 'out' | 'in';
  readonly relation: { readonly type: string };
  readonly status: RelationStatus;
  /** Of the other end. */
  readonly collection: string;
  readonly roles: readonly string[];
  /** The other end; of a resolved relation only. */
  readonly other?: Golden;
}

/** Where the steps of a field lead. */
export interface Reach<Golden extends Reached, Relation extends FollowedRelation<Golden>> {
  readonly goldens: readonly Golden[];
  /** One for each that is stated and not settled. */
  readonly unsettled: readonly Unsettled[];
  /** The relations by which it came there. */
  readonly by: readonly Relation[];
}

/** Where ways lead, by `wayOf` their steps. */
export type Reaches<Golden extends Reached, Relation extends FollowedRelation<Golden>> = ReadonlyMap<
  string,
  Reach<Golden, Relation>
>;

/** Names the steps of a field: fields of the same steps go together. */
export const wayOf = (steps: readonly FormStep[]): string =>
  JSON.stringify(steps.map(({ relation, role = '', collection, isList }) => [relation, role, collection, isList]));

/** Before the first step. */
export const reachOfSubject = <Golden extends Reached, Relation extends FollowedRelation<Golden>>(
  subject: Golden,
): Reaches<Golden, Relation> => new Map([[wayOf([]), { goldens: [subject], unsettled: [], by: [] }]]);

/** The first `depth` steps of the paths that have as many, each way once. */
export function waysOfDepth(paths: readonly FormPath[], depth: number): readonly (readonly FormStep[])[] {
  const ways = new Map<string, readonly FormStep[]>();
  for (const path of paths) {
    if (path.steps.length < depth) continue;
    const steps = path.steps.slice(0, depth);
    ways.set(wayOf(steps), steps);
  }
  return [...ways.values()];
}

/** What is to be read before the last steps of ways are followed: relations of these types of these golden records. */
export function relationsToFollow<Golden extends Reached, Relation extends FollowedRelation<Golden>>(
  ways: readonly (readonly FormStep[])[],
  reached: Reaches<Golden, Relation>,
): { readonly at: readonly Golden[]; readonly types: readonly StatedType[] } {
  return {
    at: byId(ways.flatMap((steps) => before(steps, reached).goldens)),
    types: distinctTypes(ways.flatMap((steps) => steps.at(-1)!.types)),
  };
}

/** Where ways lead, one step further than is known of them. */
export function reachOneStepOn<Golden extends Reached, Relation extends FollowedRelation<Golden>>(
  ways: readonly (readonly FormStep[])[],
  reached: Reaches<Golden, Relation>,
  seen: readonly Relation[],
): Reaches<Golden, Relation> {
  const further = ways.map((steps) => [wayOf(steps), follow(before(steps, reached), steps.at(-1)!, seen)] as const);
  return new Map([...reached, ...further]);
}

const before = <Golden extends Reached, Relation extends FollowedRelation<Golden>>(
  steps: readonly FormStep[],
  reached: Reaches<Golden, Relation>,
): Reach<Golden, Relation> => reached.get(wayOf(steps.slice(0, -1)))!;

function follow<Golden extends Reached, Relation extends FollowedRelation<Golden>>(
  { goldens, unsettled }: Reach<Golden, Relation>,
  step: FormStep,
  seen: readonly Relation[],
): Reach<Golden, Relation> {
  const parts = goldens.map(({ id }) => followOne<Golden, Relation>(id, step, seen));
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
function followOne<Golden extends Reached, Relation extends FollowedRelation<Golden>>(
  from: string,
  step: FormStep,
  seen: readonly Relation[],
): Reach<Golden, Relation> {
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

const isOf = (
  { relation, collection, roles }: Pick<FollowedRelation<Reached>, 'relation' | 'collection' | 'roles'>,
  step: FormStep,
): boolean =>
  relation.type === step.relation &&
  collection === step.collection &&
  (step.role === undefined || roles.includes(step.role));

function unsettledBy(status: RelationStatus): readonly Unsettled[] {
  if (status === 'disputed') return ['under-review'];
  return status === 'ambiguous' ? ['ambiguous'] : [];
}

const byId = <Golden extends Reached>(goldens: readonly Golden[]): readonly Golden[] => [
  ...new Map(goldens.map((golden) => [golden.id, golden])).values(),
];

const distinctTypes = (types: readonly StatedType[]): readonly StatedType[] => [
  ...new Map(types.map((one) => [`${one.entity} ${one.type}`, one])).values(),
];
