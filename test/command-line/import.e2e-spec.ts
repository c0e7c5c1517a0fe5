import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { eventually } from '@sogoc/testing';

import { importCommand } from '../../apps/registry-cli/src/import/import.command';
import { buildProgram } from '../faults/worker-process';
import { RegistryUnderTest } from '../registry-under-test';
import { runCommand } from './run-command';

const ROOT = join(__dirname, '..', '..');
const MAIN = join(ROOT, 'dist', 'apps', 'registry-cli', 'src', 'main.js');
const PERSONS = ['--source', 'population', '--collection', 'persons'];

describe('registry import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const environment = { ...process.env };
  let registry: RegistryUnderTest;
  let api: Awaited<ReturnType<RegistryUnderTest['startApi']>>;
  let number = 0;
  const put = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const results = (): string => join(folder, `results-${number++}`);
  const run = (file: string, ...args: string[]) =>
    runCommand(importCommand(), [file, ...PERSONS, '--results', results(), '--json', ...args]);
  const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean);

  beforeAll(async () => {
    buildProgram();
    registry = await RegistryUnderTest.start();
    await registry.addSource('population', ['persons']);
    const key = await registry.key('source', 'population');
    api = await registry.startApi();
    const origin = await api.getUrl();
    writeFileSync(
      join(folder, 'access.json'),
      JSON.stringify({ api: origin, console: origin, keys: { sources: { population: key } } }),
    );
    process.env.SOGOC_STATE_DIR = folder;
  });

  afterAll(async () => {
    process.env = environment;
    rmSync(folder, { recursive: true });
    await api.close();
    await registry.stop();
  });

  it('is what the README says of loading a file', async () => {
    await registry.startWorker();
    const [, block] =
      /## Load your own file[^]*?```sh\n([^]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
    const script = block!.replaceAll('npm run registry --', `'${process.execPath}' '${MAIN}'`);
    const child = spawn('bash', ['--norc', '-euo', 'pipefail', '-c', script], { cwd: folder, env: process.env });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => (told += chunk));
    expect(await once(child, 'exit')).toEqual([0, null]);
    await registry.stopWorkers();
    expect(told).toContain('1 new or changed');
    expect(told).toMatch(/\{"row":1,"recordKey":"HS-1","recordId":"\d+","status":"pending"/);
  });

  it('takes a file of a source with its own names by the mapping that it proposes, and tells what it could not take', async () => {
    const file = put(
      'dan-cu.csv',
      [
        '\ufeffMã hồ sơ;Họ và tên;Ngày sinh;Số CCCD;Địa chỉ thường trú;Ghi chú',
        'HS-1;Nguyễn Văn An;02/03/1980;079080001234;"12 Lê Lợi;\nQuận 1";x',
        'HS-2;Trần Thị Bình;15/7/1991;"chưa đóng;Quận 3;',
        'HS-3;ít ô',
        ';Lê Không Khóa;1/1/1990;;;',
      ].join('\r\n'),
    );
    const mapping = join(folder, 'mapping.json');
    expect((await run(file)).exitCode).toBe(2);
    expect(await run(file, '--propose', mapping)).toMatchObject({ exitCode: 0 });
    const { exitCode, stdout } = await run(file, '--mapping', mapping);
    const report = JSON.parse(stdout);
    expect(exitCode).toBe(3);
    expect(report.counts).toMatchObject({
      rows: 4,
      statuses: { pending: 1, rejected: 3 },
      problems: { 'not-csv': 1, 'other-cells': 1, 'invalid-record': 1 },
    });
    const reasons = linesOf(join(report.results, 'reasons.ndjson')).map((line) => JSON.parse(line));
    expect(reasons.map(({ row, code }) => [row, code])).toEqual([
      [2, 'not-csv'],
      [3, 'other-cells'],
      [4, 'invalid-record'],
    ]);
    const failed = readFileSync(join(report.results, 'failed.csv'), 'utf8');
    const mended = put(
      'mended.csv',
      failed.replace('"chưa', 'chưa').replace('ít ô', 'Lê Đủ;1/2/1990;;;').replace('\n;', '\nHS-4;'),
    );
    expect(JSON.parse((await run(mended, '--mapping', mapping)).stdout).counts.statuses).toEqual({ pending: 3 });
  });

  it('says before anything is sent what its columns do not mean, and counts findings by code', async () => {
    const misspelt = await run(put('misspelt.csv', 'id,fullName,dateOfBirht\nC-1,An,1/1/1990\n'));
    expect([misspelt.exitCode, misspelt.stderr]).toEqual([2, expect.stringContaining('Did you mean dateOfBirth?')]);
    const twice = await run(put('twice.csv', 'key,id,fullName\nC-1,1,An\nC-2,1,Lan\n'));
    expect([twice.exitCode, twice.stderr]).toEqual([2, expect.stringContaining('both mean recordKey')]);
    const title = put('title.csv', 'DANH SÁCH CÔNG DÂN;;;\n\nMã;Họ tên;Ngày sinh;Ghi chú\nC-1;An;1/1/1990;x\n');
    for (const args of [['--propose'], []])
      expect(await run(title, ...args)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('line 3 seems') });
    const file = put('own.csv', 'id,fullName,ngay_sinh\nC-1,An,1/1/1990\nC-2,Lan,\n');
    const { stdout, stderr } = await runCommand(importCommand(), [file, ...PERSONS, '--results', results()]);
    expect(stderr).toContain('"ngay_sinh" (did you mean dateOfBirth?)');
    expect(stdout).toContain(
      'findings about values of accepted rows.\n  NAME_SINGLE_WORD: 2\n  UNKNOWN_ATTRIBUTE: 1\n',
    );
    expect(stdout).toContain('"ngay_sinh" (did you mean dateOfBirth?) in 1 row.');
  });

  it('refuses text of another encoding row by row, and reads it when told', async () => {
    const row = (name: string): Buffer => Buffer.from(`1,${name}\n`, 'latin1');
    const file = put('cp.csv', Buffer.concat([Buffer.from('id,fullName\n'), row('Nguy\u00ean A'), row('Tran B')]));
    expect(JSON.parse((await run(file)).stdout).counts).toMatchObject({ rows: 2, problems: { 'not-utf-8': 1 } });
    const bare = put('bare.csv', Buffer.concat([Buffer.from('id,fullName\n'), row('Nguy\u00ean A')]));
    expect(await run(bare, '--propose')).toMatchObject({ exitCode: 3 });
    expect(JSON.parse((await run(file, '--encoding', 'windows-1258')).stdout).counts).toMatchObject({
      rows: 2,
      problems: {},
    });
    expect((await run(put('u16.csv', Buffer.from('\ufeffid,fullName\n', 'utf16le')))).stderr).toMatch(/UTF-16/);
    expect((await run(put('cut.ndjson.gz', gzipSync('{"recordKey":"a"}\n').subarray(0, 25)))).stderr).toMatch(
      /cut off/,
    );
  });

  it('hands a file in for the workers of the registry, and goes on with it when it is started again', async () => {
    const line = (at: number): string =>
      at === 3 ? '{"recordKey": "J-3",' : JSON.stringify({ recordKey: `J-${at}`, attributes: { sex: 'Nam' } });
    const file = put('job.ndjson.gz', gzipSync(Array.from({ length: 1_200 }, (_, at) => `${line(at)}\n`).join('')));
    const place = results();
    const job = () => runCommand(importCommand(), [file, ...PERSONS, '--results', place, '--json', '--job']);
    const [first] = await Promise.all([job(), registry.startWorker()]);
    const { counts } = JSON.parse(first.stdout);
    expect([first.exitCode, counts.rows, counts.statuses]).toEqual([3, 1_200, { pending: 1_199, rejected: 1 }]);
    expect(readFileSync(join(place, 'failed.ndjson'), 'utf8')).toBe(`${line(3)}\n`);
    expect(linesOf(join(place, 'accepted.ndjson'))).toHaveLength(1_199);
    const { id } = JSON.parse(readFileSync(join(place, 'handed-in.json'), 'utf8'));
    writeFileSync(
      join(place, 'handed-in.json'),
      readFileSync(join(place, 'handed-in.json'), 'utf8').replace('"isDone": true', '"isDone": false'),
    );
    expect(JSON.parse((await job()).stdout).counts).toEqual(counts);
    expect(JSON.parse(readFileSync(join(place, 'handed-in.json'), 'utf8')).id).toBe(id);
    await registry.stopWorkers();
  });

  it('goes on where it was when it was killed, and takes each row once', async () => {
    const count = 5_000;
    const line = (at: number): string =>
      at % 500 === 7
        ? `{"recordKey": "K-${at}",`
        : JSON.stringify({
            recordKey: `K-${at}`,
            attributes: { fullName: `Nguyễn Văn ${at}`, dateOfBirth: '1980-02-03' },
          });
    const file = put('big.ndjson.gz', gzipSync(Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('')));
    const place = results();
    for (const rows of [1, 1_500]) {
      const child = spawn(process.execPath, [MAIN, 'import', file, ...PERSONS, '--results', place], {
        stdio: 'ignore',
        env: process.env,
      });
      const progress = (): number => {
        try {
          return JSON.parse(readFileSync(join(place, 'progress.json'), 'utf8')).counts.rows;
        } catch {
          return 0;
        }
      };
      await eventually('some rows are in', () => progress() >= rows, 60_000);
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const { exitCode, stdout, stderr } = await runCommand(importCommand(), [
      file,
      ...PERSONS,
      '--results',
      place,
      '--json',
    ]);
    const { counts } = JSON.parse(stdout);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('Going on behind row');
    const { pending, unchanged = 0, rejected } = counts.statuses;
    expect([counts.rows, pending + unchanged, rejected]).toEqual([count, count - 10, 10]);
    const accepted = linesOf(join(place, 'accepted.ndjson')).map((text) => JSON.parse(text).row);
    expect(new Set(accepted).size).toBe(count - 10);
    expect(accepted).toHaveLength(count - 10);
    expect(linesOf(join(place, 'failed.ndjson'))).toEqual(
      Array.from({ length: 10 }, (_, at) => `{"recordKey": "K-${at * 500 + 7}",`),
    );
  });

  it('deletes what a snapshot lacks, within bounds', async () => {
    await registry.addSource('hcm-civil-status', ['persons']);
    const held = (keys: readonly string[]): string =>
      keys.map((key) => `${JSON.stringify({ recordKey: key, attributes: { fullName: 'An' } })}\n`).join('');
    const keys = Array.from({ length: 40 }, (_, at) => `S-${at}`);
    const civil = ['--source', 'hcm-civil-status', '--collection', 'persons', '--json'];
    process.env.SOGOC_SOURCE_KEY = await registry.key('source', 'hcm-civil-status');
    const snapshot = (file: string, ...args: string[]) =>
      runCommand(importCommand(), [file, ...civil, '--snapshot', '--results', results(), ...args]);
    await snapshot(put('all.ndjson', held(keys)));
    const cut = put('cut.ndjson', held(keys.slice(0, 20)));
    expect(await snapshot(cut)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('20 of the 40 records') });
    expect(JSON.parse((await snapshot(put('most.ndjson', held(keys.slice(0, 39))))).stdout).deleted).toBe(1);
    expect(JSON.parse((await snapshot(cut, '--delta', '--snapshot-most', '60')).stdout).deleted).toBe(19);
    delete process.env.SOGOC_SOURCE_KEY;
  });

  it('stops when it is refused, keeps what it did not send, and promises nothing of another start', async () => {
    const file = put('refused.ndjson', '{"recordKey":"a","attributes":{"fullName":"An"}}\n');
    process.env.SOGOC_SOURCE_KEY = 'no-key-of-ours';
    const place = results();
    const refused = (...args: string[]) => runCommand(importCommand(), [file, ...PERSONS, '--results', place, ...args]);
    for (const more of [[], ['--snapshot']]) {
      const { exitCode, stderr } = await refused(...more);
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining('answered 401')]);
      expect(stderr).toContain('Mend what was refused first');
      expect(stderr).not.toContain('goes on there');
      expect(readFileSync(join(place, 'unprocessed.ndjson'), 'utf8')).toBe(readFileSync(file, 'utf8'));
    }
    delete process.env.SOGOC_SOURCE_KEY;
    expect(await refused()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 new or changed') });
    expect(existsSync(join(place, 'unprocessed.ndjson'))).toBe(false);
  });

  describe('as a snapshot of a source that pushes meanwhile', () => {
    const source = ['--source', 'hai-phong-civil-status', '--collection', 'persons', '--json', '--snapshot'];
    const item = (recordKey: string, fullName = 'An') => ({ recordKey, attributes: { fullName } });
    const fileOf = (name: string, keys: readonly string[]): string =>
      put(name, keys.map((key) => `${JSON.stringify(item(key))}\n`).join(''));
    const held = async (): Promise<string[]> => {
      const { rows } = await registry.database.query(
        `SELECT record_key FROM source_record WHERE source = 'hai-phong-civil-status' AND NOT newest_deleted ORDER BY 1`,
      );
      return rows.map(({ record_key: key }) => key);
    };

    beforeAll(async () => {
      await registry.addSource('hai-phong-civil-status', ['persons']);
      process.env.SOGOC_SOURCE_KEY = await registry.key('source', 'hai-phong-civil-status');
    });
    afterAll(() => {
      delete process.env.SOGOC_SOURCE_KEY;
    });

    it('keeps what came in since its first start', async () => {
      const push = (...items: ReturnType<typeof item>[]) => registry.push('hai-phong-civil-status', 'persons', items);
      await push(item('M-1'), item('M-gone'), item('M-again'));
      const file = fileOf('meanwhile.ndjson', ['M-1', 'M-2']);
      const place = results();
      const snapshot = () =>
        runCommand(importCommand(), [file, ...source, '--snapshot-most', '100', '--results', place]);
      const send = globalThis.fetch;
      const broken = jest.spyOn(globalThis, 'fetch').mockImplementation(async (address, call) => {
        if (!String(address).endsWith('hai-phong-civil-status/persons/batch')) return send(address, call);
        broken.mockRestore();
        await push(item('M-live'), item('M-again', 'Bình'));
        await send(address, call);
        return new Response('{}', { status: 500 });
      });
      expect(await snapshot()).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('goes on there') });
      const { exitCode, stdout } = await snapshot();
      expect([exitCode, JSON.parse(stdout).deleted]).toEqual([0, 1]);
      expect(await held()).toEqual(['M-1', 'M-2', 'M-again', 'M-live']);
    });
  });

  it('is done again when it is asked for again, at the same registry or another, and keeps the results of before', async () => {
    const file = put('again.ndjson', '{"recordKey":"again","attributes":{"fullName":"An"}}\n');
    const place = results();
    const again = async (...args: string[]) => {
      const { exitCode, stdout, stderr } = await runCommand(importCommand(), [
        ...[file, ...PERSONS, '--results', place, '--json'],
        ...args,
      ]);
      return [exitCode, JSON.parse(stdout).counts.statuses, stderr];
    };
    const key = await registry.key('source', 'population');
    expect(await again()).toMatchObject([0, { pending: 1 }, expect.not.stringContaining('earlier')]);
    await registry.call('DELETE', '/v1/sources/population/persons/again', key);
    expect(await again()).toMatchObject([0, { pending: 1 }, expect.stringContaining(`${place}/earlier-`)]);
    const other = await RegistryUnderTest.start();
    await other.addSource('population', ['persons']);
    process.env.SOGOC_SOURCE_KEY = await other.key('source', 'population');
    expect(await again('--api', `${other.origin}/`)).toMatchObject([0, { pending: 1 }, expect.anything()]);
    delete process.env.SOGOC_SOURCE_KEY;
    await other.stop();
    const earlier = readdirSync(place).filter((name) => name.startsWith('earlier-'));
    expect(earlier.map((name) => linesOf(join(place, name, 'accepted.ndjson')).length)).toEqual([1, 1]);
    expect(linesOf(join(place, 'accepted.ndjson'))).toHaveLength(1);
  });

  it('as a job is another one in another mode, and done again once it has ended', async () => {
    await registry.addSource('da-nang-civil-status', ['persons']);
    process.env.SOGOC_SOURCE_KEY = await registry.key('source', 'da-nang-civil-status');
    await registry.push('da-nang-civil-status', 'persons', [{ recordKey: 'gone', attributes: { fullName: 'An' } }]);
    const file = put('modes.ndjson', '{"recordKey":"stays","attributes":{"fullName":"An"}}\n');
    const civil = ['--source', 'da-nang-civil-status', '--collection', 'persons', '--json', '--job'];
    const place = results();
    const job = async (...args: string[]) => {
      const outcome = await runCommand(importCommand(), [file, ...civil, '--results', place, ...args]);
      return JSON.parse(outcome.stdout);
    };
    await registry.startWorker();
    expect((await job()).counts.statuses).toEqual({ pending: 1 });
    expect(await job('--snapshot', '--snapshot-most', '100')).toMatchObject({ deleted: 1 });
    await registry.call('DELETE', '/v1/sources/da-nang-civil-status/persons/stays', process.env.SOGOC_SOURCE_KEY);
    expect((await job()).counts.statuses).toEqual({ pending: 1 });
    await registry.stopWorkers();
    delete process.env.SOGOC_SOURCE_KEY;
  });

  it('sends wide rows, and what is too large for a registry in halves; a row that is too large fails alone', async () => {
    const columns = Array.from({ length: 400 }, (_, at) => `${'cot_co_ten_rat_dai_'.repeat(2)}${at}`);
    const wide = (rows: number): string =>
      [
        ['id', 'fullName', ...columns].join(','),
        ...Array.from({ length: rows }, (_, at) => [`W-${at}`, 'An', ...columns.map(() => '1')].join(',')),
      ].join('\n');
    const report = JSON.parse((await run(put('wide.csv', wide(600)))).stdout);
    expect(report.counts.statuses).toEqual({ pending: 600 });
    const narrow = await RegistryUnderTest.start({
      databaseUrl: registry.databaseUrl,
      environment: { HTTP_BODY_LIMIT_BYTES: '4096' },
    });
    const lines = Array.from({ length: 50 }, (_, at) => ({
      recordKey: `H-${at}`,
      attributes: { fullName: 'An', note: 'x'.repeat(at === 7 ? 5_000 : 200) },
    }));
    const file = put('halves.ndjson', lines.map((each) => `${JSON.stringify(each)}\n`).join(''));
    process.env.SOGOC_SOURCE_KEY = await registry.key('source', 'population');
    const { exitCode, stdout } = await run(file, '--api', narrow.origin);
    delete process.env.SOGOC_SOURCE_KEY;
    await narrow.stop();
    const { counts, results: place } = JSON.parse(stdout);
    expect([exitCode, counts.statuses]).toEqual([3, { pending: 49, rejected: 1 }]);
    expect(JSON.parse(linesOf(join(place, 'reasons.ndjson'))[0]!)).toMatchObject({ row: 8, code: 'body-too-large' });
    expect(linesOf(join(place, 'accepted.ndjson')).map((line) => JSON.parse(line).recordKey)).toEqual(
      lines.map(({ recordKey }) => recordKey).filter((key) => key !== 'H-7'),
    );
  });

  it('of a file that is cut off tells how far it came, and keeps the rows behind that can be read', async () => {
    const rows = Array.from(
      { length: 3_000 },
      (_, at) =>
        `${JSON.stringify({ recordKey: `C-${at}`, attributes: { fullName: 'An', note: String(Math.sin(at)) } })}\n`,
    );
    const packed = gzipSync(rows.join(''));
    const place = results();
    const { exitCode, stderr } = await runCommand(importCommand(), [
      put('torn.ndjson.gz', packed.subarray(0, packed.length / 2)),
      ...[...PERSONS, '--results', place],
    ]);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('cut off or damaged')]);
    expect(stderr).not.toContain('goes on there');
    const [, sent] = /Sent were (\d+) rows: \d+ new or changed/.exec(stderr)!;
    expect(linesOf(join(place, 'accepted.ndjson'))).toHaveLength(Number(sent));
    const kept = readFileSync(join(place, 'unprocessed.ndjson'), 'utf8');
    expect(kept).toBe(rows.slice(Number(sent), Number(sent) + kept.split('\n').length - 1).join(''));
    expect(kept).not.toBe('');
  });

  it.each([[], ['--job']])('tells rows whose key came before in the file %s', async (...args) => {
    const file = put(`twice${args.length}.csv`, 'id,fullName\nD-1,An\nD-1,Bình\nD-2,Chi\nD-1,Bình\n');
    const place = results();
    const outcome = runCommand(importCommand(), [file, ...PERSONS, '--results', place, ...args]);
    if (args.length > 0) await registry.startWorker();
    const { exitCode, stdout } = await outcome;
    await registry.stopWorkers();
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      '2 rows have a key that came before in the file, 1 of them with other content (rows 2, 4)',
    );
    const told = linesOf(join(place, 'accepted.ndjson')).map((line) => JSON.parse(line).repeatedKey);
    expect(told).toEqual([undefined, 'other-content', undefined, 'same-content']);
  });

  it.each(['localhost:4391', 'http://an:hidden@127.0.0.1:4391', 'http://127.0.0.1:4391/v1'])(
    'with --api %s is wrong use',
    async (address) => {
      const { exitCode, stderr } = await run(put('api.ndjson', '{"recordKey":"a"}\n'), '--api', address);
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--api')]);
      expect(stderr).not.toContain('hidden');
    },
  );

  it('ends with a file of no bytes, handed in or not', async () => {
    for (const args of [[], ['--job']]) {
      const place = ['--results', `${put('none.ndjson', '')}${args.join('')}.import`];
      const { exitCode, stdout } = await run(put('none.ndjson', ''), ...place, ...args);
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining('"rows":0')]);
    }
  });

  it('names what a source and a collection were meant to be', async () => {
    const file = put('names.ndjson', '{"recordKey":"a"}\n');
    const source = await run(file, '--source', 'populaton');
    expect(source.stderr).toContain('There is no key of populaton (did you mean population?)');
    const collection = await run(file, '--collection', 'person');
    expect(collection.stderr).toContain('there are persons, land-parcels, enterprises');
  });
});
