// @ts-check
import astro from 'eslint-plugin-astro';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const ASTRO = ['**/*.astro'];
/** What the Astro plugin makes of the script blocks in .astro files. */
const ASTRO_SCRIPTS = ['**/*.astro/*.ts', '**/*.astro/*.js'];

const STORAGES = ['localStorage', 'sessionStorage'];
const STORAGE_MESSAGE = 'Only src/lib/storage touches it: elsewhere, progress would be at risk.';

/** @type {import('eslint').Linter.RuleEntry} */
const UNUSED_VARIABLES = [
  'error',
  { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
];

/**
 * ESLint's own recommended list is a package of its own; these are the ones that TypeScript does not see.
 * @type {import('eslint').Linter.RulesRecord}
 */
const CORE_RULES = {
  // `== null` is the short way to ask for null or undefined.
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-async-promise-executor': 'error',
  'no-constant-condition': 'error',
  'no-control-regex': 'error',
  'no-debugger': 'error',
  'no-dupe-else-if': 'error',
  'no-duplicate-case': 'error',
  'no-empty': ['error', { allowEmptyCatch: false }],
  'no-empty-character-class': 'error',
  'no-empty-pattern': 'error',
  'no-fallthrough': 'error',
  'no-irregular-whitespace': 'error',
  'no-misleading-character-class': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-template-curly-in-string': 'error',
  'no-unsafe-finally': 'error',
  'no-unused-labels': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'use-isnan': 'error',
};

export default defineConfig(
  { ignores: ['dist/', 'dist-*/', '.astro/', '.tmp/', 'node_modules/', 'bench/results/'] },
  // A directive that silences nothing is a leftover.
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: CORE_RULES },
  {
    files: [...TYPESCRIPT, ...ASTRO, '**/*.mjs', '**/*.js'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: {
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': UNUSED_VARIABLES,
    },
  },
  {
    files: TYPESCRIPT,
    ignores: ASTRO_SCRIPTS,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `env['NAME']` says that the name is not one of the type's own.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // It takes a second look at a variable after an await for superfluous, and trusts types that promise too much,
      // as that of JSON.stringify; heeding it there would make faults, and silencing it is not allowed.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Of texts that are ASCII by their own rules.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': UNUSED_VARIABLES,
      // `text || 'default'` means the empty text, too.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A new kind of event is an error here until it is handled.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // ts-fsrs 5 marks what its version 6 takes away, and still wants it to be given.
    files: ['src/lib/srs/later/scheduler/scheduler.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    // Preact's hooks have the rules of React's: an effect that does not name what it reads works with what was.
    files: ['src/components/**/*.{ts,tsx}', 'src/card-kinds/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': { rules: reactHooks.rules } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  // The project service knows no .astro files, so their rules do without types; `astro check` has the types.
  ...astro.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx,astro}'],
    ignores: ['src/lib/storage/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...STORAGES.map((name) => ({ name, message: STORAGE_MESSAGE })),
      ],
      'no-restricted-properties': [
        'error',
        ...['window', 'globalThis', 'self'].flatMap((object) =>
          STORAGES.map((property) => ({ object, property, message: STORAGE_MESSAGE })),
        ),
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx,astro}', 'src/**/*.astro/*.{js,ts}'],
    rules: { 'no-console': 'error' },
  },
);
