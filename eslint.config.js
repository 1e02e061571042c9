import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const sameEverywhere = 'the same input must give the same bytes on every machine';
const locale = [
  { selector: 'CallExpression[callee.property.name=/^toLocale/]', message: `toLocale* follows the machine's language; ${sameEverywhere}.` },
  {
    selector: 'CallExpression[callee.property.name="localeCompare"][arguments.length<2]',
    message: `localeCompare needs its locale; ${sameEverywhere}.`,
  },
];
const chance = { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'A draw is a function of the seed.' };
const shell = 'only src/cli touches the machine; hand the value in.';

export default defineConfig(
  { ignores: ['dist/', 'dist.*/', 'coverage/', 'test/browser/', 'test/editor/', 'eslint.config.js'] },
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...locale],
      // `default: return impossible(x)` closes a union of ours; a library's open list may have a default
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['bin/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-restricted-syntax': ['error', ...locale, chance],
      'no-restricted-globals': ['error', ...['process', 'console', 'Date', 'globalThis'].map((name) => ({ name, message: shell }))],
    },
  },
);
