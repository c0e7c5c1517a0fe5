import { type CanonicalState } from '@sogoc/persistence';
import { type DecisionCopy, DecisionCopyRepository } from '@sogoc/rigs';
import fc from 'fast-check';
import { car, sourceOf } from '@sogoc/testing';

import { StewardDesk } from './__tests__/steward-desk';

/** Few values, so that records meet, contradict and part often. */
const attributes = fc
  .record({
    chassis: fc.constantFrom(undefined, 'CH1', 'CH2'),
    plate: fc.constantFrom('30A-1', '30A-2', '30A-3'),
    owner: fc.constantFrom('Lan', 'Minh'),
    colour: fc.constantFrom('red', 'blue'),
  })
  .map(({ chassis, plate, owner, colour }) => car(chassis, plate, owner, colour));

const KEYS = ['p1', 'p2', 'p3', 't1', 't2', 't3'];
const key = fc.constantFrom(...KEYS);

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant('push' as const), key, attributes }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('remove' as const), key }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('decide' as const),
      verdict: fc.constantFrom('same', 'different', 'hold'),
      left: key,
      right: key,
      onRecords: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reverse' as const), which: fc.nat(20) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Some decisions are refused, which is part of the game; none may fail. */
async function walk(desk: StewardDesk, steps: readonly Step[]): Promise<void> {
  const made: string[] = [];
  for (const each of steps) {
    if (each.act === 'push') await desk.push(each.key, each.attributes);
    else if (each.act === 'remove') await desk.remove(each.key);
    else if (each.act === 'decide') {
      const { verdict, left, right, onRecords } = each;
      const answer = await desk.decide(verdict, left, right, { onRecords });
      expect([201, 404, 409, 422]).toContain(answer.status);
      if (answer.status === 201) made.push(answer.body.id);
    } else if (made.length > 0) {
      const answer = await desk.post(`/v1/decisions/${made[each.which % made.length]}/reversal`, { reason: 'x' });
      expect([201, 409]).toContain(answer.status);
    }
  }
}

/** The newest content of each record, as the sources hold it. */
function heldBySources(steps: readonly Step[]): Map<string, Readonly<Record<string, string>>> {
  const held = new Map<string, Readonly<Record<string, string>>>();
  for (const each of steps) {
    if (each.act === 'push') held.set(each.key, each.attributes);
    if (each.act === 'remove') held.delete(each.key);
  }
  return held;
}

const copies = new DecisionCopyRepository();

/** The records that decisions name are known before any of them comes. */
async function takeOver(desk: StewardDesk, decisions: readonly DecisionCopy[]): Promise<void> {
  await desk.rows.ensureRecords(
    'vehicle',
    KEYS.map((recordKey) => ({ source: sourceOf(recordKey), recordKey })),
  );
  for (const decision of decisions) await desk.transactions.run((tx) => copies.write(tx, decision));
}

/** What is left of a record that was deleted is told by no source to somebody who begins anew. */
function withoutDeleted(state: CanonicalState): CanonicalState {
  return { ...state, records: state.records.filter((line) => !line.includes('"status":"deleted"')) };
}

describe('the state is a function of the records and the decisions', () => {
  let desk: StewardDesk;
  beforeAll(async () => (desk = await StewardDesk.open()), 60_000);
  afterAll(() => desk.close());

  it('whatever was pushed, deleted, decided and reversed on the way, and in whatever order the records come', async () => {
    const walks = fc.array(step, { minLength: 8, maxLength: 24 });
    const orders = fc.shuffledSubarray(KEYS, { minLength: KEYS.length });
    await fc.assert(
      fc.asyncProperty(walks, orders, async (steps, order) => {
        await desk.empty();
        await walk(desk, steps);
        const lived = await desk.states.read();
        const decisions = await desk.transactions.run((tx) => copies.read(tx));
        await desk.empty();
        await takeOver(desk, decisions);
        const held = heldBySources(steps);
        for (const each of order) if (held.has(each)) await desk.push(each, held.get(each)!);
        expect(await desk.states.read()).toEqual(withoutDeleted(lived));
      }),
      { numRuns: 25, seed: 20_260_401, interruptAfterTimeLimit: 150_000 },
    );
  }, 240_000);
});
