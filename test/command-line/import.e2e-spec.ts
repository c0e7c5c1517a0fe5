import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    expect(JSON.parse((await job()).stdout).counts).toEqual(counts);
    const { exitCode, stderr } = await runCommand(importCommand(), [
      put('no.csv', 'id,fullName\n1,An\n'),
      ...['--source', 'population', '--collection', 'persons', '--results', place, '--job'],
    ]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('another import')]);
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

  it('stops when it is refused, and keeps what it did not send', async () => {
    const file = put('refused.ndjson', '{"recordKey":"a","attributes":{"fullName":"An"}}\n');
    process.env.SOGOC_SOURCE_KEY = 'no-key-of-ours';
    const place = results();
    const { exitCode, stderr } = await runCommand(importCommand(), [file, ...PERSONS, '--results', place]);
    delete process.env.SOGOC_SOURCE_KEY;
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('answered 401')]);
    expect(readFileSync(join(place, 'unprocessed.ndjson'), 'utf8')).toBe(readFileSync(file, 'utf8'));
  });
});
