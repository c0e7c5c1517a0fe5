import type { Answered } from './steward-desk';
import type { GoldenRow, StatedRelation, TaskRow, World } from './world-of-decisions';

type Told = Answered['body'];

/** What was told and did not come, and what came and was not told. */
export interface Difference {
  readonly untold: readonly string[];
  readonly unmade: readonly string[];
}

/** Where a preview and what came of the act are two things, by what they are about; empty: nowhere. */
export function missesOf(
  { status, body: told }: Answered,
  done: Answered,
  before: World,
  after: World,
): Readonly<Record<string, unknown>> {
  if (told.status === 'contradicts') return differing({ answer: [told.contradicts, contradictionOf(done)] });
  if (status !== 200) return differing({ answer: [told.code, done.body.code] });
  const decision = done.body;
  const answers = differing({
    status: [told.status, decision.status ?? done],
    ...(told.status === 'awaiting-approval' && { reasons: [told.approvalReasons, decision.approvalReasons] }),
  });
  if (/awaiting-approval$/.test(told.status)) return { ...answers, ...changesOf(before, after) };
  return { ...answers, ...differencesOf(effectTold(told, before, after), effectMade(told, before, after)) };
}

const contradictionOf = ({ body: { chain, reverse } }: Answered) => ({ chain, reverse });

/** What waits for a second person changes nothing. */
const changesOf = (before: World, after: World) =>
  differing({
    goldens: [before.goldens, after.goldens],
    tasks: [before.tasks, after.tasks],
    relations: [before.relations, after.relations],
  });

function differing(pairs: Readonly<Record<string, readonly unknown[]>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(pairs).filter(([, [told, made]]) => JSON.stringify(told) !== JSON.stringify(made)),
  );
}

type Effect = Readonly<Record<string, readonly string[]>>;

function differencesOf(told: Effect, made: Effect): Record<string, Difference> {
  const differences = Object.keys(told).map((subject) => {
    const [was, came] = [told[subject]!, made[subject]!];
    return [subject, { untold: without(came, was), unmade: without(was, came) }] as const;
  });
  return Object.fromEntries(differences.filter(([, { untold, unmade }]) => untold.length + unmade.length > 0));
}

/** What acts change; a walk that does not come upon each shows little. */
export const EFFECTS = ['merged', 'new', 'givenBack', 'closed', 'opened', 'held', 'relations', 'elsewhere'] as const;

/** Which of them a preview tells of. */
export function effectsOf({ status, body }: Answered): string[] {
  if (status !== 200 || !['applied', 'reversed'].includes(body.status)) return [];
  const { ids, tasks, relations, goldens } = body;
  const isElsewhere = [...tasks.closed, ...tasks.opened].some(({ kind }: TaskRow) => kind.startsWith('relation-'));
  const counts: Readonly<Record<(typeof EFFECTS)[number], number>> = {
    merged: ids.absorbed.length,
    new: ids.new,
    givenBack: ids.givenBack.length,
    closed: tasks.closed.length,
    opened: tasks.opened.length,
    held: tasks.held.length,
    relations: relations.length,
    elsewhere: isElsewhere && goldens.length > 0 ? 1 : 0,
  };
  return EFFECTS.filter((effect) => counts[effect] > 0);
}

/** What of a list is not in another, each as often as it stands there. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** In the words of what came of it: what is told of as new has its real id. */
function effectTold(told: Told, before: World, after: World): Effect {
  const idOf = nameNew(told, after);
  const stood = byId(before.goldens);
  const changed = (told.goldens as Told[]).filter(({ id, recordIds, attributes }) => {
    const former = stood.get(id);
    return former === undefined || sayOf(former) !== sayOf({ records: recordIds, attributes });
  });
  return {
    goldens: changed.map(({ id, recordIds, attributes }) => `${idOf(id)} ${sayOf({ records: recordIds, attributes })}`),
    absorbed: told.ids.absorbed.map(({ id }: { id: string }) => id),
    retired: told.ids.retired,
    givenBack: told.ids.givenBack,
    minted: Array<string>(told.ids.new).fill('new'),
    closed: told.tasks.closed.map(({ id, kind }: TaskRow) => `${id} ${kind}`),
    opened: told.tasks.opened.map(aboutOf(idOf)),
    held: told.tasks.held.map(aboutOf(idOf)),
    relations: (told.relations as Told[])
      .filter(({ after: status }) => status !== undefined)
      .map(({ goldenId, type, after: status, targetIds }) =>
        textOf({ goldenId: idOf(goldenId), type, status, targetIds: targetIds.map(idOf) }),
      ),
    ended: (told.relations as Told[])
      .filter(({ after: status }) => status === undefined)
      .map(({ goldenId, type }) => `${goldenId} ${type}`),
  };
}

function effectMade(told: Told, before: World, after: World): Effect {
  const [stood, stands] = [byId(before.goldens), byId(after.goldens)];
  const gone = before.goldens.filter(({ id }) => !stands.has(id));
  const added = after.goldens.filter(({ id }) => !stood.has(id)).map(({ id }) => id);
  const back = added.filter((id) => told.ids.givenBack.includes(id));
  const isPutIn = (golden: GoldenRow): boolean =>
    golden.records.every((record) => after.goldens.some(({ records }) => records.includes(record)));
  const changed = after.goldens.filter((golden) => {
    const former = stood.get(golden.id);
    return former === undefined || sayOf(former) !== sayOf(golden);
  });
  return {
    goldens: changed.map((golden) => `${golden.id} ${sayOf(golden)}`),
    absorbed: gone.filter(isPutIn).map(({ id }) => id),
    retired: gone.filter((golden) => !isPutIn(golden)).map(({ id }) => id),
    givenBack: back,
    minted: without(added, back).map(() => 'new'),
    ...tasksMade(before.tasks, after.tasks),
    ...relationsMade(before, after),
  };
}

function tasksMade(before: readonly TaskRow[], after: readonly TaskRow[]): Effect {
  const [stood, stands] = [byId(before), byId(after)];
  return {
    closed: before.filter(({ id }) => !stands.has(id)).map(({ id, kind }) => `${id} ${kind}`),
    opened: after.filter(({ id, isHeld }) => !isHeld && stood.get(id)?.isHeld !== false).map(aboutOf()),
    held: after.filter(({ id, isHeld }) => isHeld && stood.get(id)?.isHeld !== true).map(aboutOf()),
  };
}

function relationsMade(before: World, after: World): Effect {
  const there = byId(after.goldens);
  const ofType = ({ goldenId, type }: StatedRelation): string => `${goldenId} ${type}`;
  const stands = after.relations.map(ofType);
  const stood = before.relations.filter(({ goldenId }) => there.has(goldenId)).map(ofType);
  return {
    relations: without(after.relations.map(textOf), before.relations.map(textOf)),
    ended: without(stood, stands),
  };
}

/** Ids by the name under which a new golden record is told of. */
function nameNew(told: Told, after: World): (id: string) => string {
  const idsByRecords = new Map(after.goldens.map(({ id, records }) => [records.join(), id]));
  const names = (told.goldens as Told[])
    .filter(({ isNew }) => isNew)
    .map(({ id, recordIds }) => [id, idsByRecords.get(recordIds.join()) ?? id] as const);
  const idOf = new Map(names);
  return (id) => idOf.get(id) ?? id;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** What a task asks about. */
const aboutOf =
  (idOf = (id: string): string => id) =>
  ({ kind, goldenIds }: Pick<TaskRow, 'kind' | 'goldenIds'>): string =>
    [kind, ...goldenIds.map(idOf).sort()].join(' ');

const sayOf = ({ records, attributes }: Pick<GoldenRow, 'records' | 'attributes'>): string =>
  JSON.stringify([records, Object.entries(attributes as object).sort(([one], [other]) => (one < other ? -1 : 1))]);

const textOf = ({ goldenId, type, status, targetIds }: StatedRelation): string =>
  [goldenId, type, status, ...[...targetIds].sort()].join(' ');
