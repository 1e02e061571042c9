import type { RecordAnswer, ShellWords } from '../present/catalogue/shell-catalogue.js';
import { recordAnswers } from '../present/catalogue/shell-catalogue.js';
import type { Options } from './commands/command.js';
import { choicesOf } from './record-options.js';
import type { Answers } from './record-row.js';

type Given = Omit<Answers, 'id'>;

const optional: readonly RecordAnswer[] = ['reason', 'tags', 'effect', 'effect-unit', 'cost', 'cost-unit', 'also'];

/** Questions need somebody who sees them and can answer: a terminal, no CI, and no --no-input. */
export function mayAsk({ input }: Options): boolean {
  const { stdin, stderr, env } = process;
  return input !== false && stdin.isTTY && stderr.isTTY && (env['CI'] ?? '') === '';
}

/** True for Ctrl-C at a question. */
export function isInterrupted(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}

/** The answers that were given as options, and those to the questions that are left; or why there is no record where nobody can be asked. */
export async function answersOf(
  options: Options,
  kinds: readonly string[],
  words: ShellWords,
  asks: boolean,
): Promise<{ readonly answers: Given } | { readonly refusal: string }> {
  const given = new Map<RecordAnswer, string>();
  for (const name of recordAnswers) {
    const value = options[optionKey(name)]?.trim();
    if (value !== undefined && value !== '') given.set(name, name === 'tags' ? value.replace(/\s*[,;]\s*/g, ';') : value);
  }
  for (const [name, value] of given) {
    const problem = problemOf(name, value, words);
    if (problem !== undefined) return { refusal: `--${name}: ${problem}` };
  }
  if (!asks) {
    const missing = missingIn(given).map((name) => `--${name}`);
    return missing.length > 0 ? { refusal: words.record.missing(missing.join(', ')) } : { answers: Object.fromEntries(given) };
  }
  for (const name of recordAnswers) {
    if (given.has(name) || isIdle(name, given)) continue;
    const value = await asked(name, kinds, words);
    if (value !== '') given.set(name, value);
  }
  return { answers: Object.fromEntries(given) };
}

/** What is needed and not there; a verdict other than `worked` needs a reason. */
function missingIn(given: ReadonlyMap<RecordAnswer, string>): RecordAnswer[] {
  return recordAnswers.filter((name) => !given.has(name) && isNeeded(name, given));
}

function isNeeded(name: RecordAnswer, given: ReadonlyMap<RecordAnswer, string>): boolean {
  if (name === 'reason') return given.has('verdict') && given.get('verdict') !== 'worked';
  if (name === 'effect-unit') return given.has('effect');
  if (name === 'cost-unit') return given.has('cost');
  return !optional.includes(name);
}

/** A question that has no answer after the ones before it: the unit of nothing, the reason why it worked. */
function isIdle(name: RecordAnswer, given: ReadonlyMap<RecordAnswer, string>): boolean {
  return ['reason', 'effect-unit', 'cost-unit'].includes(name) && !isNeeded(name, given);
}

function problemOf(name: RecordAnswer, value: string, { record }: ShellWords): string | undefined {
  if (name === 'country' && !/^[A-Z]{2}(\/[A-Z]{2})*$/.test(value)) return record.notACountry;
  if ((name === 'effect' || name === 'cost') && !/^-?\d+(\.\d+)?$/.test(value)) return record.notANumber;
  return undefined;
}

/** One question on standard error; what is on standard output is the answer of the program. */
async function asked(name: RecordAnswer, kinds: readonly string[], words: ShellWords): Promise<string> {
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  const list = name === 'kind' ? kinds : choicesOf[name];
  const message = words.options[name];
  if (list) {
    const { answer } = await prompt<{ answer: string }>([{ type: 'select', name: 'answer', message, choices: [...list] }]);
    return answer;
  }
  const validate = (text: string): true | string => {
    const value = text.trim();
    if (value === '') return optional.includes(name) || words.record.needed;
    return problemOf(name, value, words) ?? true;
  };
  const { answer } = await prompt<{ answer: string }>([{ type: 'input', name: 'answer', message, validate }]);
  return name === 'tags' ? answer.trim().replace(/\s*[,;]\s*/g, ';') : answer.trim();
}

const keys = {
  'effect-unit': 'effectUnit',
  'cost-unit': 'costUnit',
} as const;

/** The name that commander gives to an option. */
function optionKey(name: RecordAnswer): Exclude<RecordAnswer, keyof typeof keys> | (typeof keys)[keyof typeof keys] {
  return name === 'effect-unit' || name === 'cost-unit' ? keys[name] : name;
}
