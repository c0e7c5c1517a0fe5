import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { PolicyEffect, PolicyFile } from '@sogoc/resolution';
import type { DataSource } from 'typeorm';

import { policyCommand } from '../../apps/registry-cli/src/policy/policy.command';
import { replayCommand } from '../../apps/registry-cli/src/policy/replay.command';
import { openResolvedPeople, type ResolvedPeople } from './resolved-people';
import { type CommandOutcome, runCommand } from './run-command';

describe('the commands policy and replay', () => {
  let people: ResolvedPeople;
  let dataSource: DataSource;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'replay-'));
    people = await openResolvedPeople();
    ({ dataSource } = people);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await people.close();
  });

  const replay = (...args: string[]): Promise<CommandOutcome> => runCommand(replayCommand(), args);
  const written = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const policy = async (...args: string[]): Promise<PolicyFile> =>
    JSON.parse((await runCommand(policyCommand(), args)).stdout) as PolicyFile;
  const goldens = async (): Promise<number> => {
    const [row] = await dataSource.query('SELECT count(DISTINCT golden_id) AS n FROM link WHERE golden_id IS NOT NULL');
    return (row as { n: number }).n;
  };
  const stricter = async (): Promise<string> => {
    const file = await policy('--entity', 'persons');
    const [person] = file.entities;
    return written('stricter.json', {
      entities: [{ ...person, model: { ...person!.model, thresholds: { match: 90, review: 2 } } }],
    });
  };

  it('print a policy that changes nothing when it is put in force', async () => {
    const file = await policy();
    expect(file.entities.map(({ entity }) => entity)).toEqual(['enterprise', 'land-parcel', 'person']);
    expect(file.sources).toHaveLength(20);
    const path = join(folder, 'same.json');
    await runCommand(policyCommand(), ['--out', path]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(file);
    expect(await replay('--policy', path, '--dry-run')).toMatchObject({
      exitCode: 0,
      stdout: 'Nothing would change.\n',
    });
    expect(JSON.parse((await replay('--policy', path, '--json')).stdout)).toEqual({
      applied: true,
      asked: 0,
      behind: 0,
    });
  });

  it('tell what another policy would do, then do it', async () => {
    expect(await goldens()).toBe(2);
    const path = await stricter();
    const dryRun = await replay('--policy', path, '--dry-run', '--json');
    expect(dryRun.exitCode).toBe(3);
    const [effect] = JSON.parse(dryRun.stdout) as [PolicyEffect];
    expect(effect).toMatchObject({ entity: 'person', merges: [], splits: [{ into: [{}, { goldenId: 'new-1' }] }] });
    expect(effect.tasks.opened).toMatchObject([{ kind: 'possible-match' }]);
    expect(await goldens()).toBe(2);

    const text = (await replay('--policy', path, '--dry-run')).stdout;
    expect(text).toMatch(/^person: 0 merges, 1 splits, /);
    expect(text).toContain(`split ${effect.splits[0]!.goldenId} into`);
    for (const personal of ['Nguyễn', '1980', '0912345678', 'A-1']) expect(text).not.toContain(personal);

    expect(await replay('--policy', path)).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('in force') as string,
    });
    expect(await goldens()).toBe(3);
    expect((await policy('--entity', 'person')).entities[0]?.model.thresholds).toEqual({ match: 90, review: 2 });
    expect(await replay('--policy', path, '--dry-run')).toMatchObject({ exitCode: 0 });
    const kept = await dataSource.query(
      `SELECT FROM policy_version WHERE entity = 'person' AND content #>> '{entities,0,model,thresholds,match}' = '90'`,
    );
    expect(kept).toHaveLength(1);
  });

  it.each([
    ['a file that is no JSON', () => written('broken.json', '{'), 2, 'is no JSON'],
    [
      'a file with faults, all of them',
      () => written('faulty.json', { codeSets: [], entities: [{ entity: 'ship' }], sources: [{ source: 'navy' }] }),
      2,
      '/codeSets is what this release',
    ],
  ])('refuse %s', async (_, path, exitCode, sentence) => {
    const outcome = await replay('--policy', path());
    expect(outcome).toMatchObject({ exitCode, stdout: '' });
    expect(outcome.stderr).toContain(sentence);
    if (outcome.stderr.includes('/codeSets')) expect(outcome.stderr.trim().split('\n')).toHaveLength(4);
  });

  it('refuse an unknown collection', async () => {
    expect(await runCommand(policyCommand(), ['--entity', 'ships'])).toMatchObject({ exitCode: 2 });
  });
});
