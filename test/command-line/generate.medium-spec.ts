import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { evaluateCommand } from '../../apps/registry-cli/src/evaluate/evaluate.command';
import { generateCommand } from '../../apps/registry-cli/src/generate/generate.command';
import { runCommand } from './run-command';

describe('registry generate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'generate-'));
  const world = join(folder, 'world');
  const generate = (...args: readonly string[]) => runCommand(generateCommand(), args);
  const contentOf = (path: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ndjson|csv|json)$/.test(name))
        .map((name) => [name, readFileSync(join(path, name), 'utf8')]),
    );

  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes what sources would push, with the truth beside it', async () => {
    const { exitCode, stdout } = await generate('--seed', '5', '--persons', '120', '--out', world, '--json');
    expect(exitCode).toBe(0);
    const { records, parcels, files } = JSON.parse(stdout);
    expect(parcels).toBe(60);
    const truth = readFileSync(join(world, 'truth.csv'), 'utf8').trim().split('\n');
    expect(truth).toHaveLength(records + 1);
    expect(truth[0]).toBe('source,collection,recordKey,truth');
    for (const { file, records: count } of files) {
      const lines = readFileSync(join(world, file), 'utf8').trim().split('\n');
      expect(lines).toHaveLength(count);
      expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual([
        'recordKey',
        'sourceVersion',
        'observedAt',
        'attributes',
      ]);
    }
  });

  it('is evaluated from its files as from memory', async () => {
    const args = ['--definition', 'persons', '--records', world, '--truth', join(world, 'truth.csv'), '--json'];
    const { exitCode, stdout } = await runCommand(evaluateCommand(), args);
    expect(exitCode).toBe(0);
    const { judgement, records } = JSON.parse(stdout);
    expect(judgement.labelled).toBe(records);
    expect(judgement.clusters.f1).toBeGreaterThan(0.95);
  });

  it('gives the same bytes for the same options, and others for another seed or difficulty', async () => {
    const again = join(folder, 'again');
    await generate('--seed', '5', '--persons', '120', '--out', again);
    expect(contentOf(again)).toEqual(contentOf(world));
    for (const other of [
      ['--seed', '6'],
      ['--seed', '5', '--difficulty', 'hard'],
    ]) {
      await generate(...other, '--persons', '120', '--out', again, '--force');
      expect(contentOf(again)['truth.csv']).not.toBe(contentOf(world)['truth.csv']);
    }
  });

  it('replaces a world only when told to, and never what else lies there', async () => {
    writeFileSync(join(world, 'notes.json'), '{}');
    const args = ['--seed', '7', '--persons', '10', '--parcels', '0', '--enterprises', '0', '--out', world];
    expect(await generate(...args)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('holds a world already'),
    });
    expect((await generate(...args, '--force')).exitCode).toBe(0);
    expect(Object.keys(contentOf(world))).toContain('notes.json');
    expect(Object.keys(contentOf(world)).filter((name) => name.includes('enterprises'))).toEqual([]);
  });

  it.each([
    ['a seed that is no number', ['--seed', 'x', '--persons', '1', '--out', 'nowhere']],
    ['no counts', ['--seed', '1', '--out', 'nowhere']],
    [
      'more communes than there are',
      ['--seed', '1', '--persons', '1', '--communes', '99', '--out', join(folder, 'none')],
    ],
    ['an unknown difficulty', ['--seed', '1', '--persons', '1', '--difficulty', 'unfair', '--out', 'nowhere']],
  ])('refuses %s', async (_, args) => {
    expect((await generate(...args)).exitCode).toBe(2);
  });
});
