import { existsSync } from 'node:fs';
import { build, isBuilt } from './build.mjs';
import { withCheckoutLock } from './checkout-lock.mjs';
import { inRoot, ROOT } from './checkout.mjs';
import { install, isInstalled } from './install.mjs';
import { runInTerminal } from './run-process.mjs';
import { say } from './say.mjs';

const JEST = inRoot('node_modules', 'jest', 'bin', 'jest.js');
const MAIN = inRoot('dist', 'apps', 'registry-cli', 'src', 'main.js');

/** Prepares the checkout, runs `command`, and ends this process with its exit code. */
export async function runCommand([command = 'help', ...args]) {
  try {
    await prepare();
    process.exitCode = await run(command, args);
  } catch (error) {
    say(error.code === 'EACCES' || error.code === 'EROFS' ? notWritable(error) : error.message);
    process.exitCode = 1;
  }
}

/** Nothing is written, and no lock taken, when there is nothing to do. */
async function prepare() {
  if (isInstalled() && isBuilt()) return;
  await withCheckoutLock(async () => {
    if (!isInstalled()) await install();
    if (!isBuilt()) await build();
  });
}

async function run(command, args) {
  if (command === 'build') return 0;
  if (command === 'test') return runInTerminal([JEST, ...args], { cwd: ROOT, channel: false });
  if (!existsSync(MAIN))
    throw new Error('The command line (apps/registry-cli/src/main.ts) is not part of this checkout.');
  return runInTerminal(['--enable-source-maps', MAIN, command, ...args], { cwd: ROOT, channel: true });
}

const notWritable = ({ path }) =>
  `${path} cannot be written by this user: give the checkout to the user who starts it, or start as its owner.`;
