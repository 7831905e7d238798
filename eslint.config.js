// @ts-check
import astro from 'eslint-plugin-astro';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const ASTRO = ['**/*.astro'];
/** The names that the Astro plugin gives to script blocks of .astro files. */
const ASTRO_SCRIPTS = ['**/*.astro/*.ts', '**/*.astro/*.js'];

const STORAGES = ['localStorage', 'sessionStorage'];
const STORAGE_MESSAGE = 'Only src/lib/storage touches it: elsewhere, progress would be at risk.';

/** @type {import('eslint').Linter.RuleEntry} */
const UNUSED_VARIABLES = [
  'error',
  { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
];

/**
 * ESLint's recommended rules are in a separate package. These are the ones that TypeScript does not cover.
 * @type {import('eslint').Linter.RulesRecord}
 */
const CORE_RULES = {
  // `== null` is short for "null or undefined".
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

const KEYS_MESSAGE =
  'Only src/lib/keys reads a keyboard event: ask chordOf, which knows layouts, modifiers and input methods.';
const KEY_FIELD =
  '/^(?:key|code|keyCode|which|isComposing|repeat|altKey|metaKey|getModifierState)$/';

/**
 * Text from addresses, the storage and imported files never becomes HTML. The HTML of cards is the build's own, and
 * `dangerouslySetInnerHTML` shows it.
 */
const HTML_RULES = [
  {
    selector:
      'AssignmentExpression > MemberExpression.left[property.name=/^(?:innerHTML|outerHTML|srcdoc)$/]',
    message: 'Set textContent, or make elements: a text must not become HTML.',
  },
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(?:insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Set textContent, or make elements: a text must not become HTML.',
  },
];

/** A key that is read in two ways does something else on the keyboard of another country. */
const KEY_RULES = [
  `MemberExpression[object.name=/^(?:e|event|press)$/][property.name=${KEY_FIELD}]`,
  'ObjectPattern[typeAnnotation.typeAnnotation.typeName.name="KeyboardEvent"]',
  'CallExpression[arguments.0.value=/^key(?:down|up|press)$/] > :function > ObjectPattern',
  'JSXAttribute[name.name=/^onKey/] ObjectPattern',
].map((selector) => ({ selector, message: KEYS_MESSAGE }));

/** See components/kit/start-island.ts. */
const SVG_RULE = {
  selector: 'JSXOpeningElement[name.name=/^(?:text|tspan|title|desc)$/]',
  message: 'Use SvgText: a text child of an SVG element is not shown.',
};

export default defineConfig(
  { ignores: ['dist/', 'dist-*/', '.astro/', '.tmp/', 'node_modules/', 'bench/results/'] },
  // A directive without effect is a leftover.
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
      // `env['NAME']` shows that the type does not declare the name.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // This rule is wrong about a variable that is read again after an await, and about types that promise too much,
      // such as that of JSON.stringify. Following it there would cause bugs, and silencing it is not allowed.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // The code spreads a string where it wants its code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': UNUSED_VARIABLES,
      // `text || 'default'` also replaces the empty text.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A new kind of event is an error until the code handles it.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // ts-fsrs 5 requires options that it marks as deprecated for version 6.
    files: ['src/lib/srs/later/scheduler/scheduler.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    // Preact's hooks follow the rules of React's: an effect that does not list a value uses an old one.
    files: ['src/components/**/*.{ts,tsx}', 'src/card-kinds/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': { rules: reactHooks.rules } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // Preact's own texts go out of the page when a browser translates it.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/components/kit/start-island.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: 'preact',
          importNames: ['render', 'hydrate'],
          message: 'startIsland renders, so that its texts stay true under page translation.',
        },
      ],
    },
  },
  // The project service does not know .astro files, so their rules work without types; `astro check` checks the types.
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
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...HTML_RULES],
    },
  },
  // Of several lists for one file, only the last counts: each holds the ones before.
  {
    files: ['src/**/*.{ts,tsx,astro}', 'src/**/*.astro/*.{js,ts}'],
    // A storage event has a `key` as well.
    ignores: ['src/lib/keys/**', 'src/lib/storage/**'],
    rules: { 'no-restricted-syntax': ['error', ...HTML_RULES, ...KEY_RULES] },
  },
  {
    files: ['src/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...HTML_RULES, ...KEY_RULES, SVG_RULE] },
  },
);
