import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { buildProgram } from '../faults/worker-process';

const ROOT = join(__dirname, '..', '..');
const MAIN = join(ROOT, 'dist', 'apps', 'registry-cli', 'src', 'main.js');
/** Runs the command line and tells at its end which libs it had loaded. */
const WATCH = `
  process.argv = [process.argv[0], ${JSON.stringify(MAIN)}, ...process.argv.slice(1)];
  process.on('exit', () => {
    const libs = Object.keys(require.cache).flatMap((path) => path.match(/dist.libs.([a-z-]+)/)?.slice(1) ?? []);
    process.stderr.write('\\nLOADED ' + [...new Set(libs)].sort().join());
  });
  require(${JSON.stringify(MAIN)});`;

function run(...args: string[]): { status: number | null; stdout: string; stderr: string; loaded: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', WATCH, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr, loaded: stderr.split('LOADED ')[1] ?? 'nothing told' };
}

describe('the compiled command line', () => {
  beforeAll(() => buildProgram());

  it.each([['--help'], ['verify', '--help'], ['start', '--help'], ['help', 'backup']])(
    'answers %s %s without loading what the commands need',
    (...args) => {
      expect(run(...args)).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: registry'), loaded: '' });
    },
  );

  it.each([
    [['verfy', '--help'], 'Did you mean "verify"?'],
    [['verify', '--nonsense'], 'unknown option'],
  ])('ends with 2 for %j', (args, expected) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(expected) });
  });
});
