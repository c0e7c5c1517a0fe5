/**
 * The world specs run in: that of the worker process itself, so that the modules loaded there can be shared (see
 * `shared-modules-runtime.cjs`). Whatever a spec changes of the process is put back behind it.
 * A spec that needs modules of its own says `@jest-environment node` in its first comment.
 */
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** Where jest keeps for one file what it was asked, under these names on the global object. */
const ASKED_OF_JEST = [
  'EVENT_HANDLERS',
  'LOG_ERRORS_BEFORE_RETRY',
  'RETRY_IMMEDIATELY',
  'RETRY_TIMES',
  'TEST_TIMEOUT_SYMBOL',
  'WAIT_BEFORE_RETRY',
].map((name) => Symbol.for(name));

class SharedModulesEnvironment {
  /** Asked for by the runtime. */
  sharesModules = true;
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.before = {
      console: globalThis.console,
      cwd: process.cwd(),
      env: { ...process.env },
      exit: process.exit,
      listeners: new Map(process.eventNames().map((event) => [event, process.rawListeners(event)])),
    };
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    const { console, cwd, env, exit, listeners } = this.before;
    globalThis.console = console;
    process.exit = exit;
    if (process.cwd() !== cwd) process.chdir(cwd);
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    for (const [name, value] of Object.entries(env)) if (process.env[name] !== value) process.env[name] = value;
    // What is to be done at the exit stays: a module that others share may have asked for it when it was loaded.
    for (const event of process.eventNames().filter((name) => name !== 'exit'))
      for (const listener of process.rawListeners(event))
        if (!listeners.get(event)?.includes(listener)) process.removeListener(event, listener);
    for (const name of ASKED_OF_JEST) delete globalThis[name];
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Nothing is run in a context of its own. */
  getVmContext() {
    return null;
  }
}

module.exports = SharedModulesEnvironment;
