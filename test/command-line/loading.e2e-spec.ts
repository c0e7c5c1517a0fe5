import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildProgram } from '../faults/worker-process';

const ROOT = join(__dirname, '..', '..');
const MAIN = join(ROOT, 'dist', 'apps', 'registry-cli', 'src', 'main.js');
/** Tells at its end which libs the program had loaded. */
const WATCH = `process.on('exit', () => {
  const libs = Object.keys(require.cache).flatMap((path) => path.match(/dist.libs.([a-z-]+)/)?.slice(1) ?? []);
  process.stderr.write('\\nLOADED ' + [...new Set(libs)].sort().join());
});`;
/** What takes seconds: the database, Nest, and what entities are. */
const HEAVY = /persistence|registry|platform|local-server|core-entities|vietnam|rigs/;

let watch: string;

function run(...args: string[]): { status: number | null; stdout: string; stderr: string; loaded?: string } {
  const given = { cwd: ROOT, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', watch, MAIN, ...args], given);
  return { status, stdout, stderr, loaded: stderr.split('LOADED ')[1] };
}

describe('the compiled command line', () => {
  let folder: string;
  beforeAll(() => {
    buildProgram();
    folder = mkdtempSync(join(tmpdir(), 'so-goc-loading-'));
    watch = join(folder, 'watch.cjs');
    writeFileSync(watch, WATCH);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([['--help'], ['verify', '--help'], ['start', '--help'], ['help', 'backup']])(
    'answers %s %s without loading what the commands need',
    (...args) => {
      const answer = run(...args);
      expect(answer).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: registry') });
      expect(answer.loaded).not.toMatch(HEAVY);
    },
  );

  it.each([
    [['verfy', '--help'], 'Did you mean "verify"?'],
    [['verify', '--nonsense'], 'unknown option'],
  ])('ends with 2 for %j', (args, expected) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(expected) });
  });
});
