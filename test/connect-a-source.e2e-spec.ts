import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { RegistryUnderTest } from './registry-under-test';

const PAGE = readFileSync(join(__dirname, '..', 'docs', 'connect-a-source.md'), 'utf8');

describe('the program on the page for sources', () => {
  let registry: RegistryUnderTest;
  let folder: string;
  let key: string;

  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    await registry.addSource('hcm-civil-status', ['persons'], 0.9);
    await registry.startWorker();
    key = await registry.key('source', 'hcm-civil-status');
    folder = mkdtempSync(join(tmpdir(), 'connect-a-source-'));
    writeFileSync(join(folder, 'send.mjs'), /```js\n([\s\S]*?)```/.exec(PAGE)![1]!);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await registry.stop();
  });

  async function send(records: readonly object[]): Promise<{ code: number; told: unknown; errors: string }> {
    const file = join(folder, 'people.ndjson');
    writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'));
    const env = {
      API: registry.origin,
      KEY: key,
      SOURCE: 'hcm-civil-status',
      COLLECTION: 'persons',
      PATH: process.env.PATH,
    };
    return new Promise((resolve) =>
      execFile(process.execPath, [join(folder, 'send.mjs'), file], { env }, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), told: stdout && JSON.parse(stdout), errors: stderr }),
      ),
    );
  }
  const person = (at: number) => ({
    recordKey: `HT-${at}`,
    sourceVersion: 1,
    attributes: { fullName: `Nguyễn Văn ${at}`, dateOfBirth: '1980-02-01' },
  });

  it('loads a file, says what was refused, and sends the difference of a day', async () => {
    const first = await send([
      ...Array.from({ length: 520 }, (_, at) => person(at)),
      { recordKey: 'HT-x', sourceVersion: 1, attributes: { fullname: 'A' } },
      { recordKey: 'HT-y', sourceVersion: 1, attributes: { fullName: 'Lò Thị Mai', soHoSo: 7 } },
    ]);
    expect(first).toMatchObject({
      code: 3,
      told: {
        sent: 522,
        refused: 1,
        statuses: { pending: 0, resolved: 521, failed: 0 },
        findings: { UNKNOWN_ATTRIBUTE: 1 },
      },
    });
    expect(first.errors).toContain('HT-x invalid-record');
    expect(first.errors).toContain('Did you mean fullName?');
    const difference = [
      { ...person(1), sourceVersion: 2 },
      { recordKey: 'HT-2', sourceVersion: 2, deleted: true },
      { recordKey: 'HT-never', sourceVersion: 5, deleted: true },
    ];
    for (let run = 0; run < 2; run++)
      expect(await send(difference)).toMatchObject({
        code: 0,
        told: { sent: 3, refused: 0, statuses: { pending: 0, resolved: 520, deleted: 2, failed: 0 } },
      });
  });

  it('has fifty lines, give or take', () => {
    const lines = /```js\n([\s\S]*?)```/
      .exec(PAGE)![1]!
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(lines.length).toBeLessThan(60);
  });
});
