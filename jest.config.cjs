/** Three tiers by file name: `.spec` (no I/O), `.medium-spec` (PostgreSQL and queues), `.e2e-spec` (whole processes). */
const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
};

const tier = (displayName, suffix, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  roots: ['apps', 'libs', 'prisma-seeds', 'test'].map((folder) => `<rootDir>/${folder}`),
  // Modules are loaded once a worker; a spec that needs its own says `@jest-environment node`.
  runtime: '<rootDir>/libs/testing/src/shared-modules/shared-modules-runtime.cjs',
  testEnvironment: '<rootDir>/libs/testing/src/shared-modules/shared-modules-environment.cjs',
  testMatch: [`**/*${suffix}.ts`],
  transform: { '^.+\\.[jt]s$': ['@swc/jest', swc] },
  // These packages ship ES modules only.
  transformIgnorePatterns: [
    'node_modules/(?!(jose|openid-client|oauth4webapi|content-disposition|uuid|hyparquet|hyparquet-compressors|hysnappy|@nestjs/bull-shared)/)',
  ],
  moduleNameMapper: {
    '^@sogoc/([a-z-]+)$': '<rootDir>/libs/$1/src',
    '^fast-check$': '<rootDir>/libs/testing/src/seeded-fast-check.cjs',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.sogoc'],
  ...extra,
});

const withPostgres = {
  globalSetup: '<rootDir>/libs/testing/src/database/postgres-global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/database/postgres-global-teardown.ts',
};

module.exports = {
  // By default one processor is left alone, which on a machine of two is half of it.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/libs/testing/src/longest-first.cjs',
  // A worker keeps part of every suite it ran; a fresh one is cheaper than a heap at its limit, which first crawls and then dies.
  workerIdleMemoryLimit: '1.2GB',
  // No test is timed; this only ends one that hangs. Two at once on a slow machine may each take many times what they need alone.
  testTimeout: 120_000,
  projects: [
    tier('unit', '.spec'),
    tier('medium', '.medium-spec', withPostgres),
    tier('e2e', '.e2e-spec', withPostgres),
  ],
};
