import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { evaluateCommand } from '../../apps/registry-cli/src/evaluate/evaluate.command';
import { trainCommand } from '../../apps/registry-cli/src/train/train.command';
import { runCommand } from './run-command';

const BENCHMARKS = join(__dirname, '..', 'benchmarks');
const FAKE = ['--definition', join(BENCHMARKS, 'definitions', 'fake-1000.json')];
const DATA = join(BENCHMARKS, 'data', 'fake_1000.csv');

describe('registry train', () => {
  const folder = mkdtempSync(join(tmpdir(), 'train-'));
  const inFolder = (name: string): string => join(folder, name);
  const train = (...args: readonly string[]) => runCommand(trainCommand(), args);

  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives the same model whatever the order of the rows, and evaluate takes it', async () => {
    const [heading = '', ...rows] = readFileSync(DATA, 'utf8').trim().split('\n');
    writeFileSync(inFolder('reversed.csv'), [heading, ...rows.reverse()].join('\n'));
    const { exitCode, stdout } = await train(...FAKE, '--records', DATA, '--out', inFolder('a.json'));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^seed 20260725: 1000 records/);
    await train(...FAKE, '--records', inFolder('reversed.csv'), '--out', inFolder('b.json'));
    expect(readFileSync(inFolder('b.json'), 'utf8')).toBe(readFileSync(inFolder('a.json'), 'utf8'));
    expect(statSync(inFolder('a.json')).mode & 0o777).toBe(0o600);
    const measured = ['--records', DATA, '--truth', 'cluster', '--json'];
    const given = await runCommand(evaluateCommand(), [...FAKE, ...measured, '--model', inFolder('a.json')]);
    const trained = await runCommand(evaluateCommand(), [...FAKE, ...measured]);
    expect(JSON.parse(given.stdout).judgement).toEqual(JSON.parse(trained.stdout).judgement);
  });

  it('replaces a model only when told to', async () => {
    writeFileSync(inFolder('kept.json'), 'kept');
    const args = [...FAKE, '--records', DATA, '--out', inFolder('kept.json')];
    expect(await train(...args)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('give --force') });
    expect(readFileSync(inFolder('kept.json'), 'utf8')).toBe('kept');
    expect((await train(...args, '--force')).exitCode).toBe(0);
  });

  it('exports pairs for blind labelling and learns from what comes back', async () => {
    const file = inFolder('pairs.csv');
    await train(...FAKE, '--records', DATA, '--export-pairs', '300', file, '--json');
    const [heading = '', ...rows] = readFileSync(file, 'utf8').trim().split('\n');
    expect(rows).toHaveLength(300);
    // Neither the truth of the file nor what the model thinks may be told.
    expect(heading).not.toMatch(/cluster|weight|class|bits/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const columns = heading.split(',');
    const [l, r] = [columns.indexOf('left:email'), columns.indexOf('right:email')];
    const label = (cells: readonly string[]): string => (cells[l] !== '' && cells[l] === cells[r] ? 'yes' : 'no');
    const labelled = rows
      .map((row) => row.split(','))
      .map((cells) => [cells[0], label(cells), ...cells.slice(2)].join(','));
    writeFileSync(file, [heading, ...labelled].join('\n'));
    const { exitCode, stdout } = await train(...FAKE, '--records', DATA, '--labels', file, '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).labelledPairs).toBeGreaterThan(50);
  });

  const rowsOf = (cluster: (i: number) => number, city: (i: number) => string): string =>
    ['unique_id,first_name,surname,dob,city,email,cluster']
      .concat(
        Array.from(
          { length: 30 },
          (_, i) => `${i},Ann${i % 7},Lee${i % 5},1990-01-${10 + (i % 9)},${city(i)},,${cluster(i)}`,
        ),
      )
      .join('\n');
  it.each([
    [
      'labels of one thing',
      rowsOf(
        () => 1,
        (i) => `city${i % 4}`,
      ),
      /All 30 labelled records stand for one thing/,
    ],
    [
      'labels without a pair',
      rowsOf(
        (i) => i,
        (i) => `city${i % 4}`,
      ),
      /All 30 labelled records stand for different things/,
    ],
    [
      'a constant column',
      rowsOf(
        (i) => i >> 1,
        () => 'Leeds',
      ),
      /city has one and the same value in all 30 records/,
    ],
    [
      'an empty column',
      rowsOf(
        (i) => i >> 1,
        () => '',
      ),
      /No record states email/,
    ],
    [
      'one record',
      rowsOf(
        () => 1,
        () => '',
      )
        .split('\n')
        .slice(0, 2)
        .join('\n'),
      /There is one record/,
    ],
  ])('has a sentence for %s', async (name, content, sentence) => {
    const file = inFolder(`${name}.csv`);
    writeFileSync(file, content);
    const { exitCode, stdout, stderr } = await train(...FAKE, '--records', file, '--labels', 'cluster');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(sentence);
    expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('trains a shipped entity', async () => {
    const args = ['--definition', 'enterprise', '--records', 'synthetic:5:0.3', '--json'];
    const { exitCode, stdout } = await train(...args);
    expect(exitCode).toBe(0);
    const { passes, comparisons } = JSON.parse(stdout);
    expect(passes[0]).toMatchObject({ key: 'tax-code', fixes: expect.arrayContaining(['tax-code']) });
    expect(comparisons[0]).toMatchObject({ name: 'tax-code' });
    expect((await train(...args)).stdout).toBe(stdout);
  });

  it('takes a number and a file for an export', async () => {
    const { exitCode } = await train(...FAKE, '--records', DATA, '--export-pairs', inFolder('x.csv'));
    expect({ exitCode, written: existsSync(inFolder('x.csv')) }).toEqual({ exitCode: 2, written: false });
  });
});
