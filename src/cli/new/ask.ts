/** What is asked, where no option said it. */
export interface Question {
  /** The option that answers it, without `--`. */
  readonly option: string;
  /** What the option said. */
  readonly given?: string | undefined;
  readonly message: string;
  /** An empty answer is an answer. */
  readonly optional?: boolean;
  /** Proposed; and taken where nobody is asked. */
  readonly proposal?: string;
  readonly choices?: readonly Choice[];
  readonly problem?: (text: string) => string | undefined;
}

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly about?: string;
}

/** A conversation: whether there is anybody to ask, and what stands in the way of an end. */
export interface Dialogue {
  readonly asks: boolean;
  readonly needed: string;
  /** Options without which there is no end, where nobody can be asked. */
  readonly missing: string[];
  /** What is wrong with what was typed. */
  readonly problems: string[];
}

/** So many choices are shown as a list; in more one searches. */
const mostListed = 9;

/** The answer to a question; nothing where it was left open, is missing or is wrong, which the dialogue then knows. */
export async function answered(dialogue: Dialogue, question: Question): Promise<string | undefined> {
  const { option, given, optional, proposal, problem } = question;
  if (given !== undefined) {
    const text = given.trim();
    const wrong = text === '' ? dialogue.needed : problem?.(text);
    if (wrong === undefined) return text;
    dialogue.problems.push(`--${option}: ${wrong}`);
    return undefined;
  }
  if (dialogue.asks) return asked(dialogue, question);
  if (proposal !== undefined || optional === true) return proposal;
  dialogue.missing.push(`--${option}`);
  return undefined;
}

/** One question on standard error; what is on standard output is the answer of the program. */
async function asked(dialogue: Dialogue, { message, choices, optional, proposal, problem }: Question): Promise<string | undefined> {
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  const common = { name: 'answer', message } as const;
  if (choices !== undefined) {
    const list = choices.map(({ value, name, about }) => ({ value, name, ...(about === undefined ? {} : { description: about }) }));
    const chosen =
      list.length > mostListed
        ? await prompt<{ answer: string }>([{ ...common, type: 'search', source: (term: string | undefined) => found(list, term) }])
        : await prompt<{ answer: string }>([
            { ...common, type: 'select', choices: list, ...(proposal === undefined ? {} : { default: proposal }) },
          ]);
    return chosen.answer === '' ? undefined : chosen.answer;
  }
  const validate = (typed: string): true | string => {
    const text = typed.trim();
    if (text === '') return optional === true || dialogue.needed;
    return problem?.(text) ?? true;
  };
  const { answer } = await prompt<{ answer: string }>([
    { ...common, type: 'input', validate, ...(proposal === undefined ? {} : { default: proposal }) },
  ]);
  return answer.trim() === '' ? undefined : answer.trim();
}

/** The choices that hold every word that was typed. */
function found<C extends { readonly value: string; readonly name: string }>(list: readonly C[], term: string | undefined): C[] {
  const words = (term ?? '').toLowerCase().split(/\s+/);
  return list.filter(({ value, name }) => words.every((word) => `${value} ${name}`.toLowerCase().includes(word)));
}

/** Whether somebody said yes; only where somebody can be asked. */
export async function agreed(message: string): Promise<boolean> {
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  const { answer } = await prompt<{ answer: boolean }>([{ type: 'confirm', name: 'answer', message, default: true }]);
  return answer;
}
