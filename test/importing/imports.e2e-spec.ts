import { gzipSync } from 'node:zlib';

import { asRuntime, eventually } from '@sogoc/testing';

import { buildProgram, WorkerProcess } from '../faults/worker-process';
import { type Answer, RegistryUnderTest } from '../registry-under-test';

interface Wish {
  readonly source?: string;
  readonly format?: string;
  readonly mapping?: unknown;
  readonly mode?: string;
  readonly mostDeletedPercent?: number;
}

const SECRET = 'Trần Thị Bímậtquá';
const line = (key: string, more: object = {}): string =>
  `${JSON.stringify({ recordKey: key, attributes: { fullName: SECRET, ...more } })}\n`;

describe('an import', () => {
  let registry: RegistryUnderTest;
  let key: string;

  beforeAll(async () => {
    buildProgram();
    registry = await RegistryUnderTest.start();
    for (const source of ['population', 'tax']) await registry.addSource(source, ['persons']);
    key = await registry.key('source', 'population');
  }, 120_000);
  afterAll(() => registry.stop());

  const call = (method: string, path: string, body?: unknown, as = key): Promise<Answer> =>
    registry.call(method, `/v1/imports${path}`, as, body);
  const begin = async (wish: Wish = {}): Promise<string> => {
    const answer = await call('POST', '', {
      ...{ source: 'population', collection: 'persons', format: 'ndjson', ...wish },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([201, `/v1/imports/${answer.body.id}`]);
    return answer.body.id;
  };
  const send = async (id: string, part: number | string, bytes: Buffer | string, type = 'application/octet-stream') =>
    fetch(`${registry.origin}/v1/imports/${id}/parts/${part}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${key}`, 'content-type': type },
      body: new Uint8Array(Buffer.from(bytes as string)),
    });
  const handIn = async (wish: Wish, ...parts: (Buffer | string)[]): Promise<string> => {
    const id = await begin(wish);
    for (const [at, part] of parts.entries()) expect((await send(id, at + 1, part)).status).toBe(204);
    expect((await call('POST', `/${id}/start`, { parts: parts.length })).status).toBe(202);
    return id;
  };
  const ended = async (id: string) => {
    const isOver = async () => !['uploading', 'waiting', 'running'].includes((await call('GET', `/${id}`)).body.status);
    await eventually('the import is over', isOver, 60_000);
    return (await call('GET', `/${id}`)).body;
  };
  const file = async (id: string, name: string): Promise<string> => {
    const answer = await fetch(`${registry.origin}/v1/imports/${id}/files/${name}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    return answer.text();
  };

  describe('by a worker', () => {
    beforeAll(() => registry.startWorker());
    afterAll(() => registry.stopWorkers());

    it('takes a CSV in parts that end anywhere, and gives what it could not take back as it stood', async () => {
      const text =
        '\ufeffMã;Họ tên;Ngày sinh\nHS-1;Nguyễn Văn An;2/3/1980\nHS-2;"chưa đóng;1/1/1990\nHS-3;Lê Bình;5/6/1971\n';
      const bytes = Buffer.from(text);
      const mapping = { columns: { Mã: 'recordKey', 'Họ tên': 'fullName', 'Ngày sinh': 'dateOfBirth' } };
      const id = await handIn({ format: 'csv', mapping }, bytes.subarray(0, 37), bytes.subarray(37));
      expect(await ended(id)).toMatchObject({
        status: 'done',
        bytes: bytes.length,
        bytesRead: bytes.length,
        counts: { rows: 3, statuses: { pending: 2, rejected: 1 }, problems: { 'not-csv': 1 } },
      });
      expect(await file(id, 'failed')).toBe('Mã;Họ tên;Ngày sinh\nHS-2;"chưa đóng;1/1/1990\n');
      expect(JSON.parse(await file(id, 'reasons'))).toMatchObject({ row: 2, code: 'not-csv' });
      const accepted = (await file(id, 'accepted')).trimEnd().split('\n');
      expect(accepted.map((each) => JSON.parse(each).recordKey)).toEqual(['HS-1', 'HS-3']);
      const mended = (await file(id, 'failed')).replace('"', '');
      expect((await ended(await handIn({ format: 'csv', mapping }, mended))).counts.statuses).toEqual({ pending: 1 });
    });

    it('pushes, deletes and pushes again within one file, rejects a bad line alone, and counts findings by code', async () => {
      const id = await handIn(
        {},
        gzipSync(
          `${line('A-1')}{"recordKey":"A-1","deleted":true}\n${line('A-1')}{"recordKey":7,"deleted":true}\n{\n` +
            line('A-2', { dateOfBirth: '31/02/1980' }),
        ),
      );
      const { status, counts } = await ended(id);
      expect([status, counts.rows, counts.statuses]).toEqual(['done', 6, { pending: 4, rejected: 2 }]);
      expect(counts.problems).toEqual({ 'invalid-record': 1, 'not-json': 1 });
      const sum = (each: Record<string, number>) => Object.values(each).reduce((total, count) => total + count, 0);
      expect([sum(counts.statuses), sum(counts.findingCodes)]).toEqual([counts.rows, counts.findings]);
      await registry.settle();
      const { body } = await registry.call('GET', '/v1/sources/population/persons/A-1', key);
      expect(body.status).toBe('resolved');
    });

    it.each([
      ['two columns of one meaning', 'key,id,fullName\nKK-1,1,An\nKK-2,1,Lan\n', 'both mean recordKey'],
      ['a misspelt column beside good ones', 'id,fullName,dateOfBirht\nM-1,An,1/1/1990\n', 'Did you mean dateOfBirth?'],
      ['no key', 'fullName,sex\nAn,Nam\n', 'No column is the key'],
      ['no name that is known', 'ho_ten,ma_ho_so\nLò Thị Mai,HS-1\n', 'begin another one with a mapping'],
      ['a delimiter of its own', 'sep=:\nho_ten:ma_ho_so\nLò Thị Mai:HS-1\n', 'No column is named'],
    ])('takes nothing of a file with %s, says why, and gives it back as it was', async (_name, text, told) => {
      const id = await handIn({ format: 'csv' }, text);
      expect(await ended(id)).toMatchObject({
        status: 'failed',
        counts: { rows: 0 },
        fault: { code: 'unknown-columns', detail: expect.stringContaining(told) },
      });
      expect(await file(id, 'unprocessed')).toBe(text);
    });

    it('names columns that mean nothing, those that no row has, and where a fault is in the file', async () => {
      const mapping = { columns: { ma: 'recordKey', ten: 'fullName', phai: 'sex' } };
      const rows = [
        { ma: 'N-1', phai: 'Nam', tenn: SECRET },
        { ma: 'N-2', phai: 'Nữ', recordKey: 'N-3' },
        { mma: 'N-4', phai: 7 },
      ];
      const id = await handIn({ mapping }, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
      const { counts } = await ended(id);
      expect(counts).toMatchObject({
        ...{ rows: 3, statuses: { pending: 1, rejected: 2 }, problems: { 'same-meaning': 1, 'invalid-record': 1 } },
        ...{ findingCodes: { UNKNOWN_ATTRIBUTE: 1 }, unknownColumns: { tenn: 1 }, absentColumns: ['ten'] },
      });
      const reasons = (await file(id, 'reasons')).trimEnd().split('\n');
      expect(reasons[0]).toContain('\\"ma\\" and \\"recordKey\\" both mean recordKey');
      expect(JSON.parse(reasons[1]!).errors).toMatchObject([
        { pointer: '/recordKey', column: 'ma', detail: 'The row has no key: "ma" is empty or not there.' },
        { pointer: '/attributes/sex', column: 'phai' },
      ]);
      const listed = (await call('GET', '')).body.items.find((item: { id: string }) => item.id === id);
      expect(listed.counts).toEqual({
        ...{ rows: 3, statuses: counts.statuses, problems: counts.problems },
        ...{ findings: 1, findingCodes: counts.findingCodes },
      });
    });

    it('as a delta changes nothing for what is held, and deletes what is gone, within a bound', async () => {
      const keys = Array.from({ length: 40 }, (_, at) => `D-${at}`);
      await registry.addSource('population-delta', ['persons']);
      const population = key;
      key = await registry.key('source', 'population-delta');
      const delta = (wish: Wish, held: readonly string[]) =>
        handIn({ source: 'population-delta', mode: 'delta', ...wish }, held.map((each) => line(each)).join(''));
      expect(await ended(await delta({}, keys))).toMatchObject({
        status: 'done',
        counts: { statuses: { pending: 40 } },
      });
      const cut = await delta({}, keys.slice(0, 20));
      expect(await ended(cut)).toMatchObject({
        status: 'stopped',
        counts: { statuses: { unchanged: 20 } },
        fault: { code: 'too-many-missing', detail: expect.stringContaining('20 of the 40 records') },
      });
      // What comes by another way meanwhile is not gone.
      await registry.push('population-delta', 'persons', [{ recordKey: 'D-new', attributes: { fullName: 'Mới' } }]);
      await call('POST', `/${cut}/start`, { parts: 1, mostDeletedPercent: 50 });
      expect(await ended(cut)).toMatchObject({ status: 'done', deleted: 20 });
      expect(await ended(await delta({}, [...keys.slice(0, 20), 'D-new']))).not.toHaveProperty('deleted');
      const torn = await delta({}, [...keys.slice(0, 19), 'x'.repeat(300)]);
      expect(await ended(torn)).toMatchObject({ status: 'stopped', fault: { code: 'rows-rejected' } });
      key = population;
    });

    it.each<[string, Wish, Buffer | string, string]>([
      ['of UTF-16', { format: 'csv' }, Buffer.from('\ufeffid,fullName\n', 'utf16le'), 'unreadable-file'],
      ['without a column that is known', { format: 'csv' }, 'a,b\n1,2\n', 'unknown-columns'],
      ['that is no Parquet', { format: 'parquet' }, 'PAR1 is not enough', 'unreadable-file'],
      ['that is CSV and was said to be NDJSON', {}, 'recordKey,fullName\nZ-1,An\n', 'unreadable-file'],
      ['that is Parquet and was said to be CSV', { format: 'csv' }, 'PAR1 as it begins', 'unreadable-file'],
      ['that is gzip cut off', {}, gzipSync(line('Z-1').repeat(3)).subarray(0, 40), 'unreadable-file'],
    ])('of a file %s fails, and says why', async (_name, wish, bytes, code) => {
      const id = await handIn(wish, bytes);
      expect(await ended(id)).toMatchObject({ status: 'failed', fault: { code } });
      const answer = await fetch(`${registry.origin}/v1/imports/${id}/files/unprocessed`, {
        headers: { authorization: `Bearer ${key}` },
      });
      expect(answer.status).toBe(200);
    });

    it('tells how far it is while it runs', async () => {
      const id = await handIn(
        {},
        Array.from({ length: 1_500 }, (_, at) => line(`S-${at}`).replace('fullName', 'ethnicity')).join(''),
      );
      const answer = await fetch(`${registry.origin}/v1/imports/${id}/events`, {
        headers: { authorization: `Bearer ${key}` },
      });
      const events = (await answer.text()).split('\n\n').filter(Boolean);
      expect(events.at(-1)).toMatch(/^event: done\ndata: \{.*"rows":1500/);
    });
  });

  it('is listed for its source, and for who looks after the work; what its file says is for the source alone', async () => {
    const [first, second] = [await begin(), await begin({ format: 'csv' })];
    const list = async (query: string, as?: string) => (await call('GET', query, undefined, as)).body;
    const ids = async (query: string, as?: string): Promise<string[]> =>
      (await list(query, as)).items.map(({ id }: { id: string }) => id);
    const steward = await registry.key('steward');
    expect((await ids('', steward)).slice(0, 2)).toEqual([second, first]);
    const { items, nextCursor } = await list('?pageSize=1', steward);
    expect(items).toMatchObject([{ id: second, source: 'population', status: 'uploading', counts: { rows: 0 } }]);
    expect(await ids(`?pageSize=1&cursor=${nextCursor}`, steward)).toEqual([first]);
    expect(await ids('')).toContain(first);
    expect(await ids('', await registry.key('source', 'tax'))).toEqual([]);
    expect((await call('GET', '?status=running', undefined, steward)).body.items).toEqual([]);
    expect((await call('GET', '?status=asleep', undefined, steward)).status).toBe(422);
    await registry.database.query(
      `UPDATE import_job SET status = 'failed', fault = '{"code":"unreadable-file","detail":"Trần"}' WHERE id = $1`,
      [second],
    );
    expect((await list('?status=failed', steward)).items[0].fault).toEqual({ code: 'unreadable-file' });
    for (const id of [first, second]) expect((await call('DELETE', `/${id}`)).status).toBe(204);
  });

  it('is of one source, and of the parts that were sent', async () => {
    const id = await begin();
    const other = await registry.key('source', 'tax');
    const calls: readonly [string, string, unknown?][] = [
      ['GET', `/${id}`],
      ['GET', `/${id}/events`],
      ['GET', `/${id}/files/accepted`],
      ['POST', `/${id}/start`, { parts: 1 }],
      ['DELETE', `/${id}`],
    ];
    for (const [method, path, body] of calls) {
      const { status, body: problem } = await call(method, path, body, other);
      expect([path, status, problem.code]).toEqual([path, 404, 'import-not-found']);
    }
    const wish = { source: 'population', collection: 'persons', format: 'csv' };
    expect((await call('POST', '', wish, other)).status).toBe(403);
    expect((await call('POST', '', { ...wish, mapping: { columns: { a: 'fullNmae' } } })).body.errors).toHaveLength(2);
    for (const type of ['application/json', 'text/csv']) {
      const refused = await send(id, 1, '{}', type);
      expect([refused.status, await refused.text()]).toEqual([
        415,
        expect.stringContaining('application/octet-stream'),
      ]);
    }
    for (const part of ['0', '01', '1e3', 'abc']) {
      const refused = await send(id, part, 'x');
      expect([part, refused.status, await refused.text()]).toEqual([part, 422, expect.stringContaining('"/part"')]);
    }
    await send(id, 1, 'left out');
    await send(id, 1, line('P-1'));
    await send(id, 3, line('P-3'));
    const gap = await call('POST', `/${id}/start`, { parts: 3 });
    expect([gap.status, gap.body.detail]).toEqual([409, 'Part 2 of 3 is not here: send it.']);
    await send(id, 2, line('P-2'));
    for (let time = 0; time < 2; time++) expect((await call('POST', `/${id}/start`, { parts: 3 })).status).toBe(202);
    expect((await send(id, 4, 'x')).status).toBe(409);
    expect(await file(id, 'unprocessed')).toBe(line('P-1') + line('P-2') + line('P-3'));
    for (let time = 0; time < 2; time++) expect((await call('DELETE', `/${id}`)).status).toBe(204);
    expect((await call('POST', `/${id}/start`, { parts: 3 })).status).toBe(409);
    expect(await (await send(id, 1, 'x')).text()).toContain('It was cancelled: begin another one.');
    expect((await registry.database.query('SELECT FROM import_part WHERE import_id = $1', [id])).rows).toEqual([]);
  });

  it('is one of a few that a source may have under way', async () => {
    const begun = [];
    for (;;) {
      const wish = { source: 'population', collection: 'persons', format: 'csv' };
      const answer = await call('POST', '', wish);
      if (answer.status !== 201) {
        expect([answer.status, answer.body.code, begun.length]).toEqual([409, 'import-state', 20]);
        break;
      }
      begun.push(answer.body.id);
    }
    for (const id of begun) await call('DELETE', `/${id}`);
  });

  it('goes on where a killed worker was, and counts and takes each row once', async () => {
    const count = 2_500;
    // Of which nobody looks for others.
    const alike = (at: number): string => `${JSON.stringify({ recordKey: `K-${at}`, attributes: { sex: 'Nữ' } })}\n`;
    const rows = Array.from({ length: count }, (_, at) => (at % 250 === 7 ? `{"recordKey": "K-${at}",\n` : alike(at)));
    const id = await handIn({}, gzipSync(rows.join('')));
    const environment = { DATABASE_URL: asRuntime(registry.databaseUrl), QUEUE_BACKEND: 'postgres' };
    const rowsIn = async (): Promise<number> => (await call('GET', `/${id}`)).body.counts.rows;
    for (const from of [1, 1_000]) {
      const worker = new WorkerProcess(environment);
      await eventually('some rows are in', async () => (await rowsIn()) >= from, 60_000);
      await worker.kill();
      // In place of the wait until nobody has heard of the worker for long enough.
      await registry.database.query('UPDATE import_job SET leased_until = now()');
    }
    expect((await call('GET', `/${id}`)).body.status).toBe('running');
    const old = await handIn({}, alike(0));
    await registry.database.query(
      `UPDATE import_job SET counts = jsonb_set(counts::jsonb, '{rows}', '1'), settings = settings::jsonb - 'rowRules' WHERE id = $1`,
      [old],
    );
    const worker = new WorkerProcess(environment);
    const { status, counts } = await ended(id);
    expect((await ended(old)).fault).toMatchObject({ code: 'earlier-release' });
    await worker.stop();
    expect([status, counts.rows, counts.statuses]).toEqual(['done', count, { pending: count - 10, rejected: 10 }]);
    const accepted = (await file(id, 'accepted')).trimEnd().split('\n');
    expect(new Set(accepted.map((each) => JSON.parse(each).row)).size).toBe(count - 10);
    expect(await file(id, 'failed')).toBe(rows.filter((_, at) => at % 250 === 7).join(''));
    const { rows: versions } = await registry.database.query(
      `SELECT count(*)::int AS n FROM record_version JOIN source_record USING (record_no) WHERE record_key LIKE 'K-%'`,
    );
    expect(versions[0].n).toBe(count - 10);
    expect((await registry.database.query('SELECT FROM import_part WHERE import_id = $1', [id])).rows).toEqual([]);
  }, 240_000);

  it('leaves nothing of the file in jobs and logs', async () => {
    expect(registry.logLines.join('\n')).not.toContain('Bímậtquá');
    const { rows } = await registry.database.query('SELECT row_to_json(j)::text AS text FROM import_job j');
    expect(rows.map(({ text }) => text).join('\n')).not.toContain('Bímậtquá');
  });
});
