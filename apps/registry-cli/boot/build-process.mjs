import { build } from './build.mjs';
import { faultText, say } from './say.mjs';

/** Builds in a process of its own: compilers keep half a gigabyte, which whoever waits for the product would hold as long as it runs. */
try {
  await build();
} catch (error) {
  say(faultText(error));
  process.exitCode = 1;
}
