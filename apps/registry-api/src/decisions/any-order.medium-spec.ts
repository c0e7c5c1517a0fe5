import fc from 'fast-check';

import { car, sourceOf, StewardDesk } from './__tests__/steward-desk';

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

interface KeptDecision {
  readonly kind: string;
  readonly fingerprints: readonly string[];
  readonly weight: number | null;
  readonly conflict: boolean;
  readonly members: readonly { readonly side: string; readonly key: string }[];
}

async function decisionsOf(desk: StewardDesk): Promise<KeptDecision[]> {
  const { rows } = await desk.api.database.query<KeptDecision>(
    `SELECT kind, fingerprints, evidence_weight AS weight, evidence_conflict AS conflict,
       (SELECT json_agg(json_build_object('side', m.side, 'key', s.record_key)) FROM decision_member m JOIN source_record s USING (record_no)
        WHERE m.decision_no = d.decision_no) AS members
     FROM decision d WHERE status = 'applied' ORDER BY decision_no`,
  );
  return rows;
}

/** Takes over what was decided, on the records of the same keys; one that was deleted there is known here as well. */
async function takeOver(desk: StewardDesk, decisions: readonly KeptDecision[]): Promise<void> {
  const { database } = desk.api;
  for (const { kind, fingerprints, weight, conflict, members } of decisions) {
    for (const { key: recordKey } of members)
      await database.query(
        `INSERT INTO source_record (entity, source, record_key, versioned, newest_deleted) VALUES ('vehicle', $1, $2, false, true)
         ON CONFLICT (entity, source, record_key) DO NOTHING`,
        [sourceOf(recordKey), recordKey],
      );
    const { rows } = await database.query<{ decision_no: number }>(
      `INSERT INTO decision (id, entity, kind, status, made_by, golden_ids, fingerprints, evidence_weight, evidence_conflict, author)
       SELECT gen_random_uuid(), 'vehicle', $1, 'applied', 'records', '{}', $2, $3, $4, id FROM api_key WHERE role = 'steward' LIMIT 1
       RETURNING decision_no`,
      [kind, fingerprints, weight, conflict],
    );
    for (const member of members)
      await database.query(
        `INSERT INTO decision_member (decision_no, side, record_no) SELECT $1, $2, record_no FROM source_record WHERE record_key = $3`,
        [rows[0]!.decision_no, member.side, member.key],
      );
  }
}

/** All that the function of records and decisions makes, named by record keys. */
async function canonicalState(desk: StewardDesk): Promise<unknown> {
  const { database } = desk.api;
  const goldens = await database.query(
    `SELECT array_agg(r.record_key ORDER BY r.record_key) AS records, g.attributes, g.identifiers, g.under_review, g.record_count, g.status,
       (SELECT json_object_agg(p.key, p.value - 'recordId' - 'observedAt') FROM jsonb_each(g.provenance::jsonb) p) AS provenance
     FROM link l JOIN source_record r USING (record_no) JOIN golden_record g ON g.id = l.golden_id
     GROUP BY g.id ORDER BY 1`,
  );
  const identifiers = await database.query('SELECT scheme, value, status FROM golden_identifier ORDER BY 1, 2, 3');
  const edges = await database.query(
    `SELECT l.record_key AS "left", r.record_key AS "right", weight, class FROM edge
     JOIN source_record l ON l.record_no = left_no JOIN source_record r ON r.record_no = right_no ORDER BY 1, 2`,
  );
  const tasks = await database.query(
    `SELECT kind, weight, reasons, CASE WHEN kind LIKE '%decision%' THEN NULL ELSE qualifier END AS qualifier,
       ARRAY(SELECT s.record_key FROM unnest(anchor_nos) a JOIN source_record s ON s.record_no = a ORDER BY 1) AS anchors
     FROM review_task WHERE status = 'open' ORDER BY 1, 5, 4, 2`,
  );
  const strays = await database.query(
    `SELECT id FROM golden_record WHERE status = 'active' AND id NOT IN (SELECT golden_id FROM link WHERE golden_id IS NOT NULL)`,
  );
  return [goldens.rows, identifiers.rows, edges.rows, tasks.rows, strays.rows];
}

describe('the state is a function of the records and the decisions', () => {
  let lived: StewardDesk;
  let fresh: StewardDesk;
  beforeAll(async () => ([lived, fresh] = [await StewardDesk.open(), await StewardDesk.open()]), 60_000);
  afterAll(() => Promise.all([lived.close(), fresh.close()]));

  it('whatever was pushed, deleted, decided and reversed on the way, and in whatever order the records come', async () => {
    const walks = fc.array(step, { minLength: 8, maxLength: 24 });
    const orders = fc.shuffledSubarray(KEYS, { minLength: KEYS.length });
    await fc.assert(
      fc.asyncProperty(walks, orders, async (steps, order) => {
        await Promise.all([lived.empty(), fresh.empty()]);
        await walk(lived, steps);
        await takeOver(fresh, await decisionsOf(lived));
        const held = heldBySources(steps);
        for (const each of order) if (held.has(each)) await fresh.push(each, held.get(each)!);
        expect(await canonicalState(fresh)).toEqual(await canonicalState(lived));
      }),
      { numRuns: 25, seed: 20_260_401, interruptAfterTimeLimit: 150_000 },
    );
  }, 240_000);
});
