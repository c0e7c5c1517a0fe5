import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { explainCommand } from '../../apps/registry-cli/src/explain/explain.command';
import { RegistryUnderTest } from '../registry-under-test';
import { runCommand } from './run-command';

const HOA = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', sex: 'female', nationalId: '001180000123' };

describe('registry explain', () => {
  const folder = mkdtempSync(join(tmpdir(), 'explain-'));
  const stateBefore = process.env.SOGOC_STATE_DIR;
  let registry: RegistryUnderTest;
  let api: Awaited<ReturnType<RegistryUnderTest['startApi']>>;
  const explain = (...args: readonly string[]) => runCommand(explainCommand(), args);

  beforeAll(async () => {
    registry = await RegistryUnderTest.start();
    await registry.addSource('population', ['persons']);
    await registry.addSource('finance', ['persons']);
    await registry.startWorker();
    await registry.push('population', 'persons', [
      { recordKey: 'hoa', attributes: HOA },
      { recordKey: 'other/one', attributes: { fullName: 'Trần Văn Đức', dateOfBirth: '1971-05-06' } },
    ]);
    await registry.push('finance', 'persons', [
      { recordKey: 'hoa-2', attributes: { ...HOA, fullName: 'NGUYEN THI HOA' } },
    ]);
    await registry.settle();
    api = await registry.startApi();
    const origin = await api.getUrl();
    const access = { api: origin, console: origin, keys: { steward: await registry.key('steward') } };
    writeFileSync(join(folder, 'access.json'), JSON.stringify(access));
    process.env.SOGOC_STATE_DIR = folder;
  });

  afterAll(async () => {
    if (stateBefore === undefined) delete process.env.SOGOC_STATE_DIR;
    else process.env.SOGOC_STATE_DIR = stateBefore;
    rmSync(folder, { recursive: true });
    await api.close();
    await registry.stop();
  });

  it('tells why two records are one, step by step and without their values', async () => {
    const { exitCode, stdout } = await explain('population/persons/hoa', 'finance/persons/hoa-2');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('They are one: the pair itself matches.');
    expect(stdout).toMatch(/^national-id +equal +\+\d+\.\d/m);
    expect(stdout).toMatch(/Together \d+\.\d bits; a match from/);
    expect(stdout).toContain('Proposed by: national-id');
    expect(stdout).toMatch(/^Policy [0-9a-f]{64}\.$/m);
    expect(stdout).not.toMatch(/001180000123|Hoà|HOA/);
  });

  it('tells why two are not, for keys with slashes too', async () => {
    const { exitCode, stdout } = await explain('population/persons/hoa', 'population/persons/other/one');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('they share no match key');
    expect(stdout).toContain('bits are lacking for an automatic match');
  });

  it('takes golden ids, alone and as a side, and prints JSON', async () => {
    const { stdout } = await explain('population/persons/hoa', 'finance/persons/hoa-2', '--json');
    const { left } = JSON.parse(stdout);
    const alone = await explain(`persons/${left.goldenId}`);
    expect(alone.stdout).toMatch(/golden record .* of 2 records[^]*match, \d+\.\d bits[^]*birth-date/);
    expect((await explain(left.goldenId, 'population/persons/other/one')).exitCode).toBe(0);
  });

  it.each([
    ['an unknown record', ['population/persons/nobody', 'population/persons/hoa'], 1],
    ['half a name', ['population/persons', 'population/persons/hoa'], 2],
    ['one record alone', ['population/persons/hoa'], 2],
  ])('says so for %s', async (_, args, code) => {
    const { exitCode, stderr, stdout } = await explain(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
    expect(stderr.trim()).not.toBe('');
  });

  it('says that no registry is running', async () => {
    process.env.SOGOC_STATE_DIR = join(folder, 'nowhere');
    const { exitCode, stderr } = await explain('population/persons/hoa', 'finance/persons/hoa-2');
    process.env.SOGOC_STATE_DIR = folder;
    expect({ exitCode, told: stderr.includes('No registry') }).toEqual({ exitCode: 1, told: true });
  });
});
