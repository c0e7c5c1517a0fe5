import { existsSync } from 'node:fs';
import { isBuilt } from './build.mjs';
import { withCheckoutLock } from './checkout-lock.mjs';
import { inRoot, ROOT } from './checkout.mjs';
import { install, isInstalled } from './install.mjs';
import { runInTerminal } from './run-process.mjs';
import { faultText, say } from './say.mjs';

const JEST = inRoot('node_modules', 'jest', 'bin', 'jest.js');
const BUILD = inRoot('apps', 'registry-cli', 'boot', 'build-process.mjs');
const MAIN = inRoot('dist', 'apps', 'registry-cli', 'src', 'main.js');

/** Prepares the checkout, runs `command`, and ends this process with its exit code. */
export async function runCommand([command = 'help', ...args]) {
  try {
    process.exitCode = (await prepare()) || (await run(command, args));
  } catch (error) {
    say(faultText(error));
    process.exitCode = 1;
  }
}

/** Nothing is written, and no lock taken, when there is nothing to do. @returns an exit code, 0 when all is ready. */
async function prepare() {
  if (isInstalled() && isBuilt()) return 0;
  return withCheckoutLock(async () => {
    if (!isInstalled()) await install();
    return isBuilt() ? 0 : runInTerminal([BUILD], { cwd: ROOT, channel: false });
  });
}

async function run(command, args) {
  if (command === 'build') return 0;
  if (command === 'test') return runInTerminal([JEST, ...args], { cwd: ROOT, channel: false });
  if (!existsSync(MAIN))
    throw new Error('The command line (apps/registry-cli/src/main.ts) is not part of this checkout.');
  return runInTerminal(['--enable-source-maps', MAIN, command, ...args], { cwd: ROOT, channel: true });
}
