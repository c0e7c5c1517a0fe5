import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { checkCommand } from '../../apps/registry-cli/src/check/check.command';
import { openResolvedPeople, type ResolvedPeople } from './resolved-people';
import { type CommandOutcome, runCommand } from './run-command';

describe('the command check', () => {
  let people: ResolvedPeople;
  const folder = mkdtempSync(join(tmpdir(), 'check-command-'));
  const file = join(folder, 'people.ndjson');

  beforeAll(async () => (people = await openResolvedPeople()), 60_000);
  afterAll(async () => {
    await people.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const check = (...args: string[]): Promise<CommandOutcome> => runCommand(checkCommand(), args);
  const write = (...lines: readonly unknown[]) =>
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  const source = async (): Promise<string> =>
    (await people.dataSource.query(`SELECT code FROM source WHERE 'persons' = ANY (collections) ORDER BY code`))[0]
      .code as string;

  it('ends with 3 when lines would be refused, and shows no value where nobody looks', async () => {
    write(
      { recordKey: 'key-1', attributes: { fullName: 'Vừ A Páo', dateOfBirth: '1991-13-01' } },
      { recordKey: 'key-2', attributes: { fullName: 42 } },
    );
    const { exitCode, stdout } = await check(file, '--source', await source(), '--collection', 'persons');
    expect(exitCode).toBe(3);
    expect(stdout).toMatch(/^2 lines: 1 would be taken in/);
    expect(stdout).toMatch(/DATE_\w+ error: 1 lines/);
    expect(stdout).toContain('line 2, /attributes/fullName');
    expect(stdout).not.toMatch(/Páo|1991|key-/);
  });

  it('ends with 0 when all would be taken in, and tells values in JSON', async () => {
    write({ recordKey: 'key-1', attributes: { fullName: 'Vừ A Páo', dateOfBirth: '1991-13-01' } });
    const { exitCode, stdout } = await check(file, '--source', await source(), '--collection', 'persons', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      refused: 0,
      findings: [{ samples: [{ line: 1, recordKey: 'key-1', at: 'dateOfBirth', value: '1991-13-01' }] }],
    });
  });

  it('ends with 2 for a source that is not in the catalogue', async () => {
    write();
    expect(await check(file, '--source', 'nobody')).toMatchObject({ exitCode: 2 });
    expect(await check(file, '--source', 'nobody', '--samples', 'many')).toMatchObject({ exitCode: 2 });
  });

  it('ends with 1 for a file that is not there', async () => {
    const missing = join(folder, 'none.ndjson');
    const { exitCode, stderr } = await check(missing, '--source', await source(), '--collection', 'persons');
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('does not exist')]);
  });
});
