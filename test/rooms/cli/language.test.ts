import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusalText } from '../../../src/cli/commander-words.js';
import { languageFor, languageTyped } from '../../../src/cli/language.js';
import { shellWordsIn } from '../../../src/present/catalogue/shell-words.js';
import { folder, run } from './command.js';

describe('the language of a run', () => {
  test.each([
    [undefined, { LANG: 'da_DK.UTF-8' }, true, 'da'],
    [undefined, { LANG: 'sv_FI' }, true, 'sv'],
    [undefined, { LANG: 'da_DK.UTF-8', LC_MESSAGES: 'sv_SE' }, true, 'sv'],
    [undefined, { LANG: 'da_DK.UTF-8', LC_ALL: 'C' }, true, 'en'],
    [undefined, { LANG: 'da_DK.UTF-8', LC_ALL: '' }, true, 'da'],
    [undefined, { LANG: 'nb_NO.UTF-8' }, true, 'en'],
    [undefined, {}, true, 'en'],
    [undefined, { LANG: 'da_DK.UTF-8' }, false, 'en'],
    ['en', { LANG: 'da_DK.UTF-8' }, true, 'en'],
    ['sv', {}, false, 'sv'],
  ] as const)('--lang %s, environment %j, terminal %s: %s', (asked, env, isTerminal, language) => {
    expect(languageFor(asked, env, isTerminal)).toBe(language);
  });

  test.each([
    [['--help', '--lang=sv'], 'sv'],
    [['compare', '--lang', 'en', '--year'], 'en'],
    [['compare'], 'da'],
    [['compare', '-o', 'report.txt'], 'en'],
    [['compare', '--output=-'], 'da'],
  ] as const)('typed %j: %s', (typed, language) => {
    expect(languageTyped(typed, { LANG: 'da' }, true)).toBe(language);
  });

  test('a file has the bytes of a pipe, in the language that was asked for', () => {
    const file = join(folder(), 'report.txt');
    expect(run(['municipalities', '--lang', 'sv', '--output', file])).toMatchObject({ status: 0 });
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^Kommuner\n/);
    expect(run(['municipalities', '--lang', 'sv'], { env: { LC_ALL: 'da_DK.UTF-8' } }).stdout).toBe(text);
  });

  test('machines read the same in every language', () => {
    for (const format of ['json', 'csv']) {
      const typed = ['quantities', '--format', format];
      expect(run([...typed, '--lang', 'da']).stdout).toBe(run(typed).stdout);
    }
  });
});

describe('refusals of commander', () => {
  test.each([
    [['compare', '--frob'], "fejl: ukendt valg '--frob'\n"],
    [['comparee'], "fejl: ukendt kommando 'comparee'\n(Mente du compare?)\n"],
    [['explain'], "fejl: argumentet 'quantity' mangler\n"],
    [['compare', '--year'], "fejl: valget '--year <year>' mangler sin værdi\n"],
    [['why', 'a', 'b'], "fejl: for mange argumenter til 'why'. Der ventes 1, men der er 2.\n"],
    [
      ['compare', '--boundary', 'x'],
      "fejl: valget '--boundary <boundary>' kan ikke være 'x'. Muligt er territorial, gpc-basic, life-cycle, avoided.\n",
    ],
    [['compare', '--year', 'x'], "fejl: valget '--year <year>' kan ikke være 'x'. Et årstal er fire cifre, for eksempel 2030.\n"],
  ])('%j in Danish', (typed, said) => {
    expect(run(['--lang=da', ...typed].slice(1), { env: {} }).status).toBe(2);
    expect(run([...typed.slice(0, 1), '--lang=da', ...typed.slice(1)]).stderr).toBe(said);
  });

  test('in English they are as commander words them', async () => {
    const { commander } = await shellWordsIn('en');
    for (const text of [
      "error: unknown option '--x'\n(Did you mean one of --y, --z?)\n",
      "error: too many arguments for 'a'. Expected 0 arguments but got 2.\n",
      "error: option '-a <b>' argument missing\n",
      'error: something new\n',
    ]) {
      expect(refusalText(text, commander)).toBe(text);
    }
  });
});
