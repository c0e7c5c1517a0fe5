import { withDatabase } from '@sogoc/testing';

import { doctorCommand } from '../../apps/registry-cli/src/doctor/doctor.command';
import { keysCommand } from '../../apps/registry-cli/src/keys/keys.command';
import { statusCommand } from '../../apps/registry-cli/src/operate/status.command';
import { openResolvedPeople, type ResolvedPeople } from './resolved-people';
import { runCommand } from './run-command';

describe('the commands of who operates a registry', () => {
  let people: ResolvedPeople;
  beforeAll(async () => (people = await openResolvedPeople()), 60_000);
  afterAll(() => people.close());

  it('status counts what there is', async () => {
    const { exitCode, stdout } = await runCommand(statusCommand(), ['--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      records: { persons: { pending: 0, resolved: 3, failed: 0, deleted: 0 } },
      goldens: { persons: 2 },
    });
    expect((await runCommand(statusCommand(), [])).stdout).toMatch(/^persons +0 +3 +0 +0 +2 +\d+$/m);
  });

  it('doctor has nothing to say of a sound registry, and says what to do of another', async () => {
    expect(await runCommand(doctorCommand(), [])).toMatchObject({ exitCode: 0, stdout: 'Nothing to do.\n' });
    await people.dataSource.query(
      `UPDATE resolved_record SET status = 'failed' WHERE record_no = (SELECT min(record_no) FROM resolved_record)`,
    );
    await people.dataSource.query(
      `INSERT INTO api_key (id, key_hash, role, label, view) VALUES (gen_random_uuid(), 'x', 'steward', 'Lan', 'full')`,
    );
    const url = process.env['DATABASE_URL']!;
    // Its owner's session under the name of an API.
    await withDatabase(`${url}?application_name=so-goc-api`, async () => {
      const { exitCode, stdout } = await runCommand(doctorCommand(), ['--json']);
      expect(exitCode).toBe(3);
      const findings = JSON.parse(stdout) as { about: string; found: string; todo: string }[];
      expect(findings.map(({ about }) => about)).toEqual(['roles', 'failures', 'keys']);
      expect(findings.map(({ found }) => found)).toEqual([
        expect.stringContaining('so-goc-api may change history'),
        '1 records of persons failed',
        expect.stringMatching(/^1 keys do not expire: [0-9a-f-]{36} \(Lan\)$/),
      ]);
      for (const { todo } of findings) expect(todo).not.toBe('');
    });
  });

  it('keys issues, lists and revokes, and shows a key once', async () => {
    const issued = await runCommand(keysCommand(), ['issue', '--role', 'consumer', '--label', 'portal', '--json']);
    expect(issued.exitCode).toBe(0);
    const { id, key } = JSON.parse(issued.stdout) as { id: string; key: string };
    const listed = await runCommand(keysCommand(), ['list']);
    expect(listed.stdout).toMatch(new RegExp(`^${id}  active  consumer  masked  .*portal$`, 'm'));
    expect(listed.stdout).not.toContain(key);
    expect(await runCommand(keysCommand(), ['revoke', id])).toMatchObject({ exitCode: 0 });
    expect((await runCommand(keysCommand(), ['list', '--json'])).stdout).toContain('"status":"revoked"');
  });

  it.each([
    [['issue', '--role', 'king', '--label', 'x'], 'Allowed choices'],
    [['issue', '--role', 'source', '--label', 'x'], 'names its source'],
    [['revoke', 'nothing'], 'key'],
  ])('keys refuses %j', async (args, expected) => {
    expect(await runCommand(keysCommand(), args)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(expected),
    });
  });
});
