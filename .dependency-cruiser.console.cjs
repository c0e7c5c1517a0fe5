/**
 * The console on its own: it knows the registry by its API alone, and points down inside:
 *   app → features → components, keyboard → i18n, api
 */
const SRC = '^apps/registry-console/src';
const layers = ['app', 'features', 'components', 'keyboard', 'i18n', 'api'];
const mayImport = {
  api: [],
  i18n: [],
  keyboard: ['i18n'],
  components: ['keyboard', 'i18n', 'api'],
  features: ['components', 'keyboard', 'i18n', 'api'],
};
const base = require('./.dependency-cruiser.cjs');

module.exports = {
  forbidden: [
    ...base.forbidden.filter(({ name }) => ['no-cycles', 'no-unresolvable'].includes(name)),
    ...Object.entries(mayImport).map(([layer, allowed]) => ({
      name: `console-${layer}-points-down`,
      comment: `${layer} may import: ${allowed.join(', ') || 'no other folder'}.`,
      severity: 'error',
      from: { path: `${SRC}/${layer}/` },
      to: { path: `${SRC}/(${layers.filter((other) => other !== layer && !allowed.includes(other)).join('|')})/` },
    })),
    {
      name: 'console-knows-the-registry-by-its-api',
      severity: 'error',
      from: { path: SRC },
      to: { path: '^(libs|test|prisma-seeds|apps/(?!registry-console/))' },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: SRC, pathNot: 'schema\\.d\\.ts$' }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
