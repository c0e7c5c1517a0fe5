/**
 * Jest's runtime, with the modules of a worker process loaded once for all spec files it runs. By itself jest loads
 * some thousand files anew for each spec file, which takes three times as long as the tests. Here Node loads them, as it does in
 * production; only the spec file and jest's own state are new each time.
 * In any environment but `shared-modules-environment.cjs` it is jest's runtime as it comes.
 */
const Module = require('node:module');
const { dirname, sep } = require('node:path');

const Runtime = require('jest-runtime').default;

const { shareModules, sourceMapsOfShared } = require('./load-with-node.cjs');

/** What jest keeps of one spec file lies in modules of this folder. */
const STATE_OF_JEST = dirname(require.resolve('jest-circus')) + sep;

class SharedModulesRuntime extends Runtime {
  constructor(config, environment, resolver, transformer, cacheFS, coverageOptions, testPath, globalConfig) {
    super(config, environment, resolver, transformer, cacheFS, coverageOptions, testPath, globalConfig);
    this.isShared = environment.sharesModules === true;
    this.testPath = testPath;
    if (!this.isShared) return;
    shareModules(config, transformer);
    forget((path) => path.startsWith(STATE_OF_JEST));
  }

  /** The spec file itself, and files of the set-up. */
  requireModule(from, name, ...rest) {
    if (!this.isShared) return super.requireModule(from, name, ...rest);
    if (name !== undefined) return Module.createRequire(from)(name);
    if (from === this.testPath) {
      // As a global, so that helpers have it too.
      globalThis.jest = this.jestOfSpec();
      forget((path) => path === from);
    }
    return Module._load(from, null);
  }

  requireInternalModule(from, name) {
    if (!this.isShared) return super.requireInternalModule(from, name);
    return name === undefined ? Module._load(from, null) : Module.createRequire(from)(name);
  }

  getSourceMaps() {
    return this.isShared ? sourceMapsOfShared : super.getSourceMaps();
  }

  teardown() {
    super.teardown();
    if (this.isShared) forget((path) => path === this.testPath);
  }

  /** The `jest` object without what cannot be done to modules that others use too. */
  jestOfSpec() {
    const { jest } = this.requireModuleOrMock(this.testPath, '@jest/globals');
    const refuse = (name) => () => {
      throw new Error(
        `jest.${name} needs modules of the spec's own: begin the file with /** @jest-environment node */`,
      );
    };
    return { ...jest, ...Object.fromEntries(NEEDS_OWN_MODULES.map((name) => [name, refuse(name)])) };
  }
}

const NEEDS_OWN_MODULES = [
  'createMockFromModule',
  'doMock',
  'isolateModules',
  'isolateModulesAsync',
  'mock',
  'requireActual',
  'requireMock',
  'resetModules',
  'setMock',
  'unstable_mockModule',
];

function forget(isSuch) {
  for (const path of Object.keys(require.cache)) if (isSuch(path)) delete require.cache[path];
}

module.exports = SharedModulesRuntime;
