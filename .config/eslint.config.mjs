// What a reviewer would otherwise have to say again and again. Run it with `npm run lint`, or on some
// files with `npm run lint -- src/queue`.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');

// Where the outside world is let in. Everything else is handed what it needs.
const edges = [
  'src/*/{,*-}{store,service,query}.ts',
  'src/commands/{main,shell}.ts',
  'src/{terminal,files,db}/**',
];
const clocks = ['src/{index,commands/main}.ts', 'src/{terminal,db}/**'];

const takeNow = 'Take the time as an argument (`now`, in ms): a desk has a clock of its own.';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name, so that a thing is called the same everywhere.',
};

const realTime = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: takeNow },
  { selector: 'CallExpression[callee.name="Date"]', message: takeNow },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: takeNow },
];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'fixtures/', 'node_modules/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['{src,test,bench}/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: root } },
    rules: {
      complexity: ['error', 10],
      eqeqeq: 'error',
      'no-param-reassign': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Code points are what names are compared by.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Fen are numbers with a brand, which this rule takes for something else.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // An empty text is as good as none where `||` stands.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'exit',
          message: 'Throw a UserError: main gives the exit code when all is written and closed.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: edges,
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'process',
          message: 'Take what you need as an argument: the context stands for the outside world.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: clocks,
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...realTime] },
  },
  {
    // Tables and the columns they had on that day, one after the other.
    files: ['src/db/migrations/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // A describe holds a whole table.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['bin/**/*.js'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { complexity: ['error', 10], 'no-undef': 'off', 'no-unused-vars': 'error' },
  },
  {
    files: ['{bench,.ci,.config}/**/*.mjs'],
    rules: { complexity: ['error', 10], 'no-unused-vars': 'error' },
  },
);
