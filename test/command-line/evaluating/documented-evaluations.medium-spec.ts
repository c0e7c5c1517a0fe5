import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { evaluateCommand } from '../../../apps/registry-cli/src/evaluate/evaluate.command';
import { runCommand } from '../run-command';

const DOCUMENT = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'match-quality.md'), 'utf8');

/** The commands in code blocks, without the runner; a backslash goes on with the next line. */
const commands = [...DOCUMENT.matchAll(/^```\n([^]*?)^```/gm)]
  .flatMap(([, block = '']) => block.replace(/\\\n\s*/g, '').split('\n'))
  .filter((line) => line.startsWith('npm run registry -- evaluate '));

const wordsOf = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(5);

/** Clusters F1 as the table of public data gives it, by the name in its first cell. */
const documented = new Map(
  [...DOCUMENT.matchAll(/^\| ([A-Za-z_0-9 ]+?) +\|.*\| (\d\.\d{4}) \(\d\.\d{4}–\d\.\d{4}\) +\|$/gm)].map(
    ([, name = '', f1 = '']) => [name, f1] as const,
  ),
);
const NAMES: readonly [RegExp, string][] = [
  [/dataset1\.csv/, 'FEBRL 1'],
  [/dataset2\.csv/, 'FEBRL 2'],
  [/dataset3\.csv/, 'FEBRL 3'],
  [/fake_1000\.csv/, 'fake_1000'],
  [/fodors\.csv/, 'restaurants'],
];

describe('the commands of the report on match quality', () => {
  const folder = process.cwd();
  beforeAll(() => process.chdir(join(__dirname, '..', '..', '..')));
  afterAll(() => process.chdir(folder));

  it('are there for each public data set', () => {
    const covered = NAMES.filter(([pattern]) => commands.some((command) => pattern.test(command)));
    expect(covered.map(([, name]) => name)).toEqual(NAMES.map(([, name]) => name));
  });

  it.each(commands)('%s', async (command) => {
    const { exitCode, stdout } = await runCommand(evaluateCommand(), [...wordsOf(command), '--json']);
    expect(exitCode).toBe(0);
    const { f1 } = JSON.parse(stdout).judgement.clusters;
    const name = NAMES.find(([pattern]) => pattern.test(command))?.[1];
    if (name !== undefined) expect(f1.toFixed(4)).toBe(documented.get(name));
    else expect(f1).toBeGreaterThan(0.98);
  });
});
