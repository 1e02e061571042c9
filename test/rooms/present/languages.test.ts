import { describe, expect, test } from 'vitest';
import { catalogueIn } from '../../../src/present/catalogue/languages.js';
import { shellWordsIn } from '../../../src/present/catalogue/shell-words.js';

/** Texts by their path; what a function of the catalogue says is tried with names and with numbers. */
function textsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return said(value as (...given: unknown[]) => unknown).map((text, i) => [`${path}(${i})`, text] as const);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, path === '' ? key : `${path}.${key}`));
}

const tries: readonly unknown[] = ['NAME', 3, ['NAME', 'NAME'], undefined];

function said(speak: (...given: unknown[]) => unknown): readonly string[] {
  return tries.flatMap((one) => {
    try {
      const text = speak(one, one, one, one, one, one, one);
      return textsOf(text, '').map(([, line]) => line);
    } catch {
      return [];
    }
  });
}

/** Words that Danish or Swedish share with English. */
const shared = /\b(territorial|biogas|sum|data|program|note|status|plus|scenario|per|input)\b/gi;

/** Words that no Danish or Swedish text has. */
const english = /\b(the|and|with|which|every|this|from|without|must|file|year|measure|where|there|than|their|these|they|what)\b/i;
/** More than names, numbers and symbols. */
function hasWords(text: string): boolean {
  return /[a-z]{3}/i.test(text.replace(/NAME|undefined|CO2e?|GPC BASIC|coop-co2 \S+/g, '').replace(shared, ''));
}

const named = /`[^`]*`|"[^"]*"|'[^']*'|\b\S+\.(?:yaml|csv|json|md)\b|--\S+|coop-co2 \S+|\S+\/\S+|GHG Protocol for Cities|\S+=\S+/g;

describe.each(['da', 'sv'] as const)('%s', async (language) => {
  const own = { ...(await catalogueIn(language)), shell: await shellWordsIn(language) };
  const other = new Map(textsOf({ ...(await catalogueIn('en')), shell: await shellWordsIn('en') }, ''));

  test('no text of the catalogue is the English one', () => {
    const left = textsOf(own, '').filter(([path, text]) => hasWords(text) && other.get(path) === text && !path.includes('.examples.'));
    expect(left.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  test('no text has English words, names aside', () => {
    const left = textsOf(own, '').filter(([path, text]) => !/examples/.test(path) && english.test(text.replace(named, '')));
    expect(left.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });
});
