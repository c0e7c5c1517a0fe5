/** @jest-environment node */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { keysCommand } from '../../../apps/registry-cli/src/keys/keys.command';
import { peopleCommand } from '../../../apps/registry-cli/src/people/people.command';
import { policyCommand } from '../../../apps/registry-cli/src/policy/policy.command';
import { replayCommand } from '../../../apps/registry-cli/src/policy/replay.command';
import { openResolvedPeople, type ResolvedPeople } from '../resolved-people';
import { runCommand } from '../run-command';

jest.mock('node:fs', () => {
  const fs: typeof import('node:fs') = jest.requireActual('node:fs');
  // Standard input of a spec is nobody's; a password is read from it.
  const readFileSync = (path: unknown, ...rest: never[]): unknown =>
    path === 0 ? 'một mật khẩu đủ dài\n' : fs.readFileSync(path as string, ...rest);
  return { ...fs, readFileSync };
});

describe('what the command line changes', () => {
  let people: ResolvedPeople;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'so-goc-acts-'));
    people = await openResolvedPeople();
  }, 60_000);
  afterAll(async () => {
    await people.close();
    rmSync(folder, { recursive: true });
  });

  const entries = async (): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const rows: unknown = await people.dataSource.query(
      'SELECT kind, operation, principal_id AS principal, objects FROM access_entry ORDER BY seq',
    );
    return rows as readonly Readonly<Record<string, unknown>>[];
  };

  it('is on record under the name of the command, by what it changed', async () => {
    const issued = await runCommand(keysCommand(), ['issue', '--role', 'consumer', '--label', 'x', '--json']);
    const { id } = JSON.parse(issued.stdout) as { readonly id: string };
    await runCommand(keysCommand(), ['list']);
    await runCommand(keysCommand(), ['revoke', id]);
    await runCommand(peopleCommand(), ['add', 'lan', '--role', 'steward', '--name', 'Lan']);
    await runCommand(peopleCommand(), ['lock', 'lan']);
    await runCommand(peopleCommand(), ['password', 'lan']);
    await runCommand(peopleCommand(), ['list']);
    const [account] = await people.dataSource.query('SELECT principal_id AS id FROM account');
    const ofLan = [`account ${(account as { id: string }).id}`];
    expect(await entries()).toEqual(
      [
        ['registry keys issue', [`key ${id}`]],
        ['registry keys revoke', [`key ${id}`]],
        ['registry people add', ofLan],
        ['registry people lock', ofLan],
        ['registry people password', ofLan],
      ].map(([operation, objects]) => ({ kind: 'change', operation, principal: 'command-line', objects })),
    );
  });

  it('is so too where it is a policy', async () => {
    const before = (await entries()).length;
    const { stdout } = await runCommand(policyCommand(), ['--entity', 'persons']);
    const { entities } = JSON.parse(stdout) as { readonly entities: readonly { readonly model: object }[] };
    const file = join(folder, 'policy.json');
    const [person] = entities;
    const model = { ...person!.model, thresholds: { match: 90, review: 2 } };
    writeFileSync(file, JSON.stringify({ entities: [{ ...person, model }] }));
    expect((await runCommand(replayCommand(), ['--policy', file])).exitCode).toBe(0);
    expect((await entries()).slice(before)).toEqual([
      { kind: 'change', operation: 'registry replay --policy', principal: 'command-line', objects: ['policy person'] },
    ]);
  });

  it('is not done while it cannot be put on record', async () => {
    await people.dataSource.query('ALTER TABLE access_entry RENAME TO access_entry_away');
    const issuing = runCommand(keysCommand(), ['issue', '--role', 'consumer', '--label', 'unrecorded']);
    expect(await issuing).toMatchObject({ exitCode: 1, stdout: '' });
    await people.dataSource.query('ALTER TABLE access_entry_away RENAME TO access_entry');
    expect(await people.dataSource.query("SELECT 1 FROM api_key WHERE label = 'unrecorded'")).toEqual([]);
  });
});
