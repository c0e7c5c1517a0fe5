import fc from 'fast-check';
import { type VehicleAttributes, car } from '@sogoc/testing';
import { countEffects, type PolicyEffect, type PolicyFile } from '@sogoc/resolution';

import { ReplayedRegistry } from './__tests__/replayed-registry';
import { PolicyDryRun } from './policy-dry-run';
type Push = readonly [key: string, attributes: VehicleAttributes | undefined];

/** Few values, so that records meet, contradict and part often. */
const push = fc.tuple(
  fc.constantFrom(...Array.from({ length: 9 }, (_, n) => [`p${n}`, `t${n}`]).flat()),
  fc.option(
    fc
      .record({
        chassis: fc.constantFrom(undefined, undefined, 'CH1', 'CH2'),
        plate: fc.constantFrom('30A-1', '30A-01', '30A-2', '30A-3'),
        owner: fc.constantFrom('Lan', 'Minh'),
        colour: fc.constantFrom('red', 'blue'),
      })
      .map(({ chassis, plate, owner, colour }) => car(chassis, plate, owner, colour)),
    { nil: undefined, freq: 8 },
  ),
);

const decision = fc.record({
  kind: fc.constantFrom('same' as const, 'different' as const),
  left: fc.nat(),
  right: fc.nat(),
});

const policy = fc.record({
  match: fc.constantFrom(-4, 2, 8, 14),
  review: fc.constantFrom(-9, -4),
  padsDates: fc.boolean(),
  trust: fc.constantFrom(0.5, 0.95),
  colourBy: fc.constantFrom('trusted-source', 'most-agreed'),
});
type Wanted = typeof policy extends fc.Arbitrary<infer T> ? T : never;

function fileOf(base: PolicyFile, { match, review, padsDates, trust, colourBy }: Wanted): unknown {
  return {
    entities: base.entities.map(({ entity, model }) => ({
      entity,
      model: { ...model, thresholds: { match, review } },
      survivorship: [{ name: 'colour', survivorship: [colourBy] }],
    })),
    sources: [{ source: 'tax', habits: { padsDates }, trust: { '*': trust } }],
  };
}

/** Where everything is: what a dry run says is judged by two of these. */
interface Standing {
  readonly goldenOf: ReadonlyMap<string, string>;
  readonly statusOf: ReadonlyMap<string, string>;
  readonly openTasks: ReadonlyMap<string, string>;
  readonly valuesOf: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

async function standing(registry: ReplayedRegistry): Promise<Standing> {
  const links = await registry.query<{ recordNumber: number; id: string }>(
    'SELECT record_no AS "recordNumber", golden_id AS id FROM link WHERE golden_id IS NOT NULL',
  );
  const goldens = await registry.query<{ id: string; status: string; attributes: Record<string, unknown> }>(
    'SELECT id, status, attributes FROM golden_record',
  );
  const tasks = await registry.query<{ id: string; kind: string; recordNumbers: number[] }>(
    `SELECT id, kind, record_nos AS "recordNumbers" FROM review_task WHERE status = 'open'`,
  );
  return {
    goldenOf: new Map(links.map(({ recordNumber, id }) => [String(recordNumber), id])),
    statusOf: new Map(goldens.map(({ id, status }) => [id, status])),
    openTasks: new Map(
      tasks.map(({ id, kind, recordNumbers }) => [id, `${kind} ${[...recordNumbers].sort((l, r) => l - r).join('-')}`]),
    ),
    valuesOf: new Map(
      goldens.filter(({ status }) => status === 'active').map(({ id, attributes }) => [id, attributes]),
    ),
  };
}

function groupsOf(goldenOf: ReadonlyMap<string, string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [recordNumber, id] of goldenOf) groups.set(id, [...(groups.get(id) ?? []), recordNumber]);
  return groups;
}

const sorted = (texts: Iterable<string>): string[] => [...texts].sort();
const numbers = (texts: readonly string[]): string => [...texts].sort((l, r) => Number(l) - Number(r)).join('-');

/** What happened between two moments, in lines that a dry run's list can be written in as well. New ids have no name in either. */
function happened(before: Standing, after: Standing): Record<string, string[]> {
  const name = (id: string): string => (before.statusOf.has(id) ? id : 'new');
  const merges = [...groupsOf(after.goldenOf)].flatMap(([id, recordNumbers]) => {
    const from = new Set(recordNumbers.flatMap((recordNumber) => before.goldenOf.get(recordNumber) ?? []));
    return from.size < 2 ? [] : [`${name(id)} from ${sorted(from).join()} with ${numbers(recordNumbers)}`];
  });
  const splits = [...groupsOf(before.goldenOf)].flatMap(([id, recordNumbers]) => {
    const into = new Map<string, string[]>();
    for (const recordNumber of recordNumbers) {
      const part = after.goldenOf.get(recordNumber);
      if (part !== undefined) into.set(part, [...(into.get(part) ?? []), recordNumber]);
    }
    if (into.size < 2) return [];
    return [`${id} into ${sorted([...into].map(([part, part_]) => `${name(part)} with ${numbers(part_)}`)).join()}`];
  });
  const ids = [...before.statusOf].flatMap(([id, was]) => {
    const is = after.statusOf.get(id);
    return is === was ? [] : [`${id} ${was} to ${is}`];
  });
  const carriedAnew = sorted(
    [...groupsOf(after.goldenOf)]
      .filter(([id]) => name(id) === 'new')
      .map(([, recordNumbers]) => numbers(recordNumbers)),
  );
  const opened = [...after.openTasks].filter(([id]) => !before.openTasks.has(id)).map(([, task]) => task);
  const closed = [...before.openTasks.keys()].filter((id) => !after.openTasks.has(id));
  const values = [...before.valuesOf].flatMap(([id, was]) => {
    const is = after.valuesOf.get(id);
    const names = Object.keys({ ...was, ...is }).filter((each) => was[each] !== is?.[each]);
    return is === undefined || names.length === 0 ? [] : [`${id} ${sorted(names).join()}`];
  });
  return {
    merges: sorted(merges),
    splits: sorted(splits),
    ids: sorted(ids),
    carriedAnew,
    opened: sorted(opened),
    closed: sorted(closed),
    values: sorted(values),
  };
}

/** A dry run's list in the same lines. */
function foretold(effect: PolicyEffect, before: Standing): Record<string, string[]> {
  const name = (id: string): string => (id.startsWith('new-') ? 'new' : id);
  const is = {
    'merged-into': 'merged',
    retired: 'retired',
    restored: 'active',
    'split-from': 'active',
    created: 'active',
  };
  const status = new Map(effect.ids.map(({ goldenId, change }) => [goldenId, is[change]]));
  const ids = [...status].flatMap(([id, to]) => {
    const was = before.statusOf.get(id);
    return was === undefined || was === to ? [] : [`${id} ${was} to ${to}`];
  });
  const made = new Set(effect.ids.filter(({ change }) => change === 'created').map(({ goldenId }) => goldenId));
  const parts = [...effect.merges, ...effect.splits.flatMap(({ into }) => into)].filter(({ goldenId }) =>
    made.has(goldenId),
  );
  const wholes = new Map(parts.map(({ goldenId, recordIds }) => [goldenId, numbers(recordIds)]));
  for (const { goldenId, recordIds } of effect.merges) if (made.has(goldenId)) wholes.set(goldenId, numbers(recordIds));
  return {
    merges: sorted(
      effect.merges.map(
        ({ goldenId, from, recordIds }) => `${name(goldenId)} from ${sorted(from).join()} with ${numbers(recordIds)}`,
      ),
    ),
    splits: sorted(
      effect.splits.map(
        ({ goldenId, into }) =>
          `${goldenId} into ${sorted(into.map((part) => `${name(part.goldenId)} with ${numbers(part.recordIds)}`)).join()}`,
      ),
    ),
    ids: sorted(ids),
    carriedAnew: sorted(wholes.values()),
    opened: sorted(effect.tasks.opened.map(({ kind, recordIds }) => `${kind} ${numbers(recordIds)}`)),
    closed: sorted(effect.tasks.closed.map(({ taskId }) => taskId)),
    values: sorted(effect.values.map(({ goldenId, attributes }) => `${goldenId} ${sorted(attributes).join()}`)),
  };
}

describe('the dry run of a policy', () => {
  let registry: ReplayedRegistry;
  let dryRun: PolicyDryRun;
  let base: PolicyFile;
  beforeAll(async () => {
    registry = await ReplayedRegistry.open();
    dryRun = registry.services.get(PolicyDryRun);
    base = await registry.book.inForce();
  });
  afterAll(() => registry.close());

  const live = async (
    pushes: readonly Push[],
    decisions: readonly { kind: 'same' | 'different'; left: number; right: number }[],
    former: Wanted,
  ): Promise<void> => {
    await registry.empty();
    await registry.book.apply(fileOf(base, former));
    await registry.resolve(...pushes);
    const keys = [...new Set(pushes.map(([key]) => key))];
    for (const { kind, left, right } of decisions) {
      const [one, other] = [keys[left % keys.length]!, keys[right % keys.length]!];
      if (one !== other) await registry.decide(kind, one, other);
    }
    await registry.settle();
  };

  it('lists the merges, splits, ids, tasks and values that applying it then changes', async () => {
    const seen = { merges: 0, splits: 0, ids: 0, carriedAnew: 0, opened: 0, closed: 0, values: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(push, { minLength: 6, maxLength: 24 }),
        fc.array(decision, { maxLength: 2 }),
        policy,
        policy,
        fc.integer({ min: 1, max: 20 }),
        async (pushes, decisions, former, wanted, batchSize) => {
          await live(pushes, decisions, former);
          const before = await standing(registry);
          const effects = await dryRun.of(fileOf(base, wanted));
          expect(await dryRun.of(fileOf(base, wanted), { sliceSize: 1 })).toEqual(effects);
          const [effect] = effects;
          await registry.book.apply(fileOf(base, wanted));
          await registry.settle(registry.startProcess({ batchSize }));
          const after = await standing(registry);
          const actual = happened(before, after);
          for (const [what, lines] of Object.entries(actual)) seen[what as keyof typeof seen] += lines.length;
          if (effect === undefined) return expect(after).toEqual(before);
          expect(foretold(effect, before)).toEqual(actual);
          return undefined;
        },
      ),
      { numRuns: 25, seed: 20_260_401, interruptAfterTimeLimit: 120_000 },
    );
    expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
  }, 240_000);

  it('changes nothing, and finds nothing to change in what is in force', async () => {
    await live(
      [
        ['p1', car('CH1', '30A-1')],
        ['t1', car(undefined, '30A-1', 'Minh')],
      ],
      [],
      {
        match: 2,
        review: -4,
        padsDates: false,
        trust: 0.5,
        colourBy: 'trusted-source',
      },
    );
    const before = await standing(registry);
    expect(await dryRun.of(await registry.book.inForce())).toEqual([]);
    const [nothing] = await dryRun.ofPolicyInForce();
    expect(nothing && countEffects(nothing)).toBe(0);
    expect(await standing(registry)).toEqual(before);
  });
});
