import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import PURE_FILES from './.pure-files.cjs';

const PURE_LIBS = [
  'kernel',
  'vietnam',
  'matching',
  'golden',
  'core-entities',
  'resolution',
  'synthetic',
  'judging-worlds',
  'transparency-log',
].map((lib) => `libs/${lib}/src/**/*.ts`);
const TESTS = [
  '**/__tests__/**/*.ts',
  '**/*.bench.ts',
  '**/*.spec.ts',
  '**/*.medium-spec.ts',
  '**/*.e2e-spec.ts',
  'test/**/*.ts',
  'libs/testing/**/*.ts',
  'libs/rigs/**/*.ts',
];

const noProcessEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Read configuration through a class of libs/platform/config.',
};

export default tseslint.config(
  { ignores: ['dist/**', '.sogoc/**', 'coverage/**', 'node_modules/**', 'apps/registry-console/src/api/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  prettier,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noProcessEnv],
    },
  },
  {
    files: [...PURE_LIBS, ...PURE_FILES],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch', 'console'],
      'no-restricted-syntax': [
        'error',
        noProcessEnv,
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Pure libs take a seeded generator.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Pure libs read no clock.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pure libs read no clock.' },
        { selector: ':function[async=true]', message: 'Pure libs do no I/O.' },
      ],
    },
  },
  {
    files: ['apps/registry-console/src/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat['recommended-latest'],
    rules: {
      ...reactHooks.configs.flat['recommended-latest'].rules,
      // There is no compiler that would skip anything.
      'react-hooks/incompatible-library': 'off',
    },
  },
  { files: ['libs/platform/src/config/**/*.ts', ...TESTS], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['apps/registry-cli/**/*.ts', 'libs/testing/**/*.ts', '**/*.bench.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
