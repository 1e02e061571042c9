import type { Request } from '../../src/domain/request.js';
import { scaleRules } from '../../src/domain/transfer-findings.js';
import { everything } from '../support/world.js';

/** What is typed, as words; double quotes hold one together. */
export function wordsTyped(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

type Change = (request: Request, value: string) => Request;

const options: Readonly<Record<string, Change>> = {
  '--municipality': (request, value) => ({ ...request, municipalities: value.split(',') }),
  '--year': (request, value) => ({ ...request, year: Number(value) }),
  '--boundary': (request, value) => ({ ...request, boundary: value as Request['boundary'] }),
  '--gwp': (request, value) => ({ ...request, gwp: value }),
  '--scenario': (request, value) => ({ ...request, scenario: value }),
  '--draws': (request, value) => ({ ...request, sampling: { draws: Number(value), seed: 1, method: 'random' } }),
  '--set': (request, value) => ({ ...request, set: [...request.set, value] }),
};

/** The request that such a command makes; the gallery needs no more of the command line than this. */
export function requestTyped(command: string): Request {
  const [name = '', ...rest] = wordsTyped(command);
  const given: string[] = [];
  let request: Request = everything;
  const named = new Map<string, string>();
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? '';
    const change = options[word];
    if (change) request = change(request, rest[++i] ?? '');
    else if (word.startsWith('--')) named.set(word, rest[++i] ?? '');
    else given.push(word);
  }
  return { ...request, ...wantOf(name, given, named) };
}

function wantOf(
  name: string,
  given: readonly string[],
  named: ReadonlyMap<string, string>,
): Pick<Request, 'want'> & Partial<Pick<Request, 'paths' | 'municipalities'>> {
  const [first = '', second] = given;
  switch (name) {
    case 'check':
      return { want: { kind: 'check' }, paths: given };
    case 'compare':
      return { want: { kind: 'comparison' }, paths: given };
    case 'explain':
      return { want: { kind: 'explanation', quantity: first } };
    case 'evaluate': {
      const years = named.get('--decompose')?.split('-').map(Number);
      if (years) return { want: { kind: 'decomposition', quantity: first, years: [years[0] ?? 0, years[1] ?? 0] } };
      return { want: { kind: 'evaluation', quantity: first } };
    }
    case 'transfer': {
      const from = named.get('--from');
      const scale = scaleRules.find((rule) => rule === named.get('--scale')) ?? 'inhabitants';
      return { want: { kind: 'transfer', of: first, to: named.get('--to') ?? '', ...(from === undefined ? {} : { from }), scale } };
    }
    case 'sensitivity':
      return { want: { kind: 'sensitivity', of: first, ...(second === undefined ? {} : { less: second }) } };
    case 'reconcile':
      return { want: { kind: 'reconciliation' }, municipalities: [first] };
    default:
      throw new Error(`the gallery does not know the command ${name}`);
  }
}
