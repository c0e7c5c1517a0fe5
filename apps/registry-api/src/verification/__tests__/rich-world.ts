import { EntityVerifier, RelationUpkeepService, type Verification } from '@sogoc/registry';
import { car } from '@sogoc/testing';
import type { Difference } from '@sogoc/resolution';

import { StewardDesk } from '../../decisions/__tests__/steward-desk';

const HOA = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', sex: 'female', nationalId: '001180000123' };
const SON = { fullName: 'Lê Văn Sơn', dateOfBirth: '2005-09-02', sex: 'male', nationalId: '001205007890' };
const PARCEL = { communeCode: '26734', codeSet: 'NSO-2025-01', mapSheet: '12', parcelNumber: '31', area: 131 };
const holder = (name: string) => ({ scheme: 'national-id', value: HOA.nationalId, name, role: 'owner', share: 0.5 });

const FIRST_SAID: Readonly<Record<string, string>> = {
  decision: 'SELECT id AS it FROM decision ORDER BY decision_no LIMIT 1',
  note: 'SELECT id AS it FROM review_note',
};

/** So that four cars of one plate are more than are compared by it. */
const BLOCK_SIZE = 3;

/** Thrown to have a transaction taken back. */
class TakenBack extends Error {}

/**
 * A small world in which there is one of everything: golden records that were merged, split, retired and redirect, tasks of many kinds,
 * open, claimed and held, pins, deleted and failed records, relations, a crowded key. Cars are of the sources `police` (keys with p) and
 * `tax` (keys with t).
 */
export class RichWorld {
  private readonly verifier: EntityVerifier;

  private constructor(readonly desk: StewardDesk) {
    this.verifier = desk.services.get(EntityVerifier);
  }

  static async open(environment?: Readonly<Record<string, string>>): Promise<RichWorld> {
    const desk = await StewardDesk.open({ cappedBlockSize: BLOCK_SIZE, ...(environment && { environment }) });
    const world = new RichWorld(desk);
    await desk.api.database.query(
      `UPDATE source SET collections = collections || '{land-parcels}', authority_for = '{colour}'`,
    );
    await world.makeCars();
    await world.makePeopleAndLand();
    await desk.services.get(RelationUpkeepService).drain();
    return world;
  }

  async close(): Promise<void> {
    await this.desk.close();
  }

  /** One line for each difference: entity, kind and whose it is. */
  async differences(): Promise<string[]> {
    const lines: string[] = [];
    for (const entity of ['vehicle', 'person', 'land-parcel', 'enterprise'])
      lines.push(...linesOf(await this.verifier.verify(await this.desk.policies.of(entity))));
    return lines;
  }

  /** As `differences` for one entity, after the statements, which are taken back. Slices of four records must find the very same. */
  async differencesAfter(statements: readonly string[], entity: string): Promise<string[]> {
    const policy = await this.desk.policies.of(entity);
    let lines: string[] = [];
    await this.desk.transactions
      .run(async (tx) => {
        for (const statement of statements) await tx.query(statement);
        const whole = await this.verifier.verifySnapshot(tx, policy);
        const sliced = await this.verifier.verifySnapshot(tx, policy, { sliceSize: 4 });
        expect(resultOf(sliced)).toEqual(resultOf(whole));
        lines = linesOf(whole);
        throw new TakenBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
    return lines;
  }

  /** `no`, `id`, `first`, `task` or `said`: see `Damage`. */
  async named(what: string | undefined, name: string, key: string): Promise<string> {
    if (what === 'no') return this.one('SELECT record_no AS it FROM source_record WHERE record_key = $1', name);
    if (what === 'task') return this.taskOf(name, key);
    if (what === 'said') return this.one(FIRST_SAID[name] ?? '');
    const column = what === 'id' ? 'golden_id' : 'first_golden_id';
    return this.one(
      `SELECT ${column} AS it FROM link JOIN source_record USING (record_no) WHERE record_key = $1`,
      name,
    );
  }

  /** The task of a kind about the golden record of a record. */
  private async taskOf(kind: string, key: string): Promise<string> {
    return this.one(
      `SELECT t.id AS it FROM review_task t JOIN source_record s ON s.record_no = ANY (t.anchor_nos)
       WHERE t.kind = $2 AND s.record_key = $1 AND t.status IN ('open', 'claimed', 'held')`,
      key,
      kind,
    );
  }

  private async one(sql: string, ...parameters: string[]): Promise<string> {
    const { rows } = await this.desk.api.database.query<{ it: string | number }>(sql, parameters);
    if (rows.length !== 1) throw new Error(`${rows.length} found: ${parameters.join()}`);
    return String(rows[0]?.it);
  }

  private async makeCars(): Promise<void> {
    const { desk } = this;
    // One car of two sources that agree.
    await desk.push('p1', car('CH1', '30A-1'));
    await desk.push('t1', car('CH1', '30A-1'));
    // Perhaps one: a task, claimed.
    await desk.push('p2', car(undefined, '30A-2'));
    await desk.push('t2', car(undefined, '30A-2', 'Minh'));
    const task = await this.taskOf('possible-match', 'p2');
    await desk.post(`/v1/review-tasks/${task}/claim`);
    await desk.post(`/v1/review-tasks/${task}/notes`, { text: 'spec' });
    // The same plate, two chassis numbers.
    await desk.push('p3', car('CH3', '30A-3'));
    await desk.push('t3', car('CH4', '30A-3'));
    // Joined, then parted by a steward.
    await desk.push('p4', car(undefined, '30A-4'));
    await desk.push('t4', car(undefined, '30A-4'));
    await desk.decide('different', 'p4', 't4', { onRecords: true });
    // Two ids, joined by a steward: the second redirects.
    await desk.push('p5', car(undefined, '30A-5'));
    await desk.push('t5', car(undefined, '30A-5', 'Minh'));
    await desk.decide('same', 'p5', 't5');
    // A question on hold.
    await desk.push('p6', car(undefined, '30A-6'));
    await desk.push('t6', car(undefined, '30A-6', 'Minh'));
    await this.hold(await this.taskOf('possible-match', 'p6'));
    // Gone; failed with a version in force; failed from the first.
    await desk.push('p7', car('CH7', '30A-7'));
    await desk.remove('p7');
    await desk.push('p8', car('CH8', '30A-8'));
    await desk.push('p8', car('CH8', '30A-8', 'Lan', 'poison'));
    await desk.push('t8', car('CH9', '30A-9', 'Lan', 'poison'));
    // Authorities that disagree, and a pin.
    await desk.push('p9', car('CH10', '30A-10', 'Lan', 'red'));
    await desk.push('t9', car('CH10', '30A-10', 'Lan', 'blue'));
    await this.pin('p1', 'owner', 'Hạnh');
    // Four cars of one plate.
    for (const key of ['p10', 't10', 'p11', 't11']) await desk.push(key, car(`CH-${key}`, '30A-11', key));
  }

  private async makePeopleAndLand(): Promise<void> {
    const { desk } = this;
    const push = (key: string, collection: string, attributes: object): Promise<void> =>
      desk.push(key, attributes as Readonly<Record<string, string>>, collection);
    await push('h1', 'persons', HOA);
    await push('th1', 'persons', { ...HOA, phone: '0903123456' });
    await push('h3', 'persons', { fullName: 'Trần Ngọc Lan', dateOfBirth: '1991-13-01', nationalId: '12' });
    await push('h2', 'persons', { ...SON, relatives: [{ relation: 'mẹ', nationalId: HOA.nationalId }] });
    await push('l1', 'land-parcels', { ...PARCEL, holders: [holder(HOA.fullName)] });
    await push('l2', 'land-parcels', { ...PARCEL, parcelNumber: '47', holders: [holder('Trần Ngọc Lan')] });
  }

  private async hold(task: string): Promise<void> {
    const { body: claim } = await this.desk.post(`/v1/review-tasks/${task}/claim`);
    const { token, revision } = claim as { token: number; revision: number };
    const answer = await this.desk.post(`/v1/review-tasks/${task}/decision`, { verdict: 'hold', token, revision });
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  }

  private async pin(key: string, attribute: string, value: string): Promise<void> {
    const { headers } = await this.desk.golden(key);
    const path = `/v1/vehicles/${await this.desk.goldenOf(key)}/pins/${attribute}`;
    const answer = await this.desk.api.call('PUT', path, {
      key: this.desk.lan,
      body: { value, reason: 'spec' },
      headers: { 'if-match': String(headers.etag) },
    });
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  }
}

/** All that was found, but for how it was. */
function resultOf({
  durationMs: _durationMs,
  peakMemoryBytes: _peakMemoryBytes,
  slices: _slices,
  ...result
}: Verification) {
  return result;
}

function linesOf({ differences }: Verification): string[] {
  const subjectOf = ({ recordId, otherRecordId, goldenId, taskId, decisionId, noteId }: Difference): string =>
    [recordId, otherRecordId, goldenId, taskId, decisionId, noteId].filter((id) => id !== undefined).join(' ');
  return differences.map((difference) =>
    [difference.kind, subjectOf(difference), difference.field]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );
}
