#!/usr/bin/env node
/**
 * The one way into the product: `boot.mjs <command> [arguments]`. It installs and builds when needed, then runs the tests
 * (`test`), only builds (`build`), or hands the command to the command line. It needs nothing but node and npm, and this
 * file is written so that an old node can still read it and say what is wrong.
 */
const WANTED = [20, 19];
const found = process.versions.node.split('.').map(Number);

if (found[0] < WANTED[0] || (found[0] === WANTED[0] && found[1] < WANTED[1])) {
  console.error('Sổ Gốc needs Node ' + WANTED.join('.') + ' or newer; this is ' + process.versions.node + '.');
  process.exit(1);
} else {
  import('./run-command.mjs').then((module) => module.runCommand(process.argv.slice(2)));
}
