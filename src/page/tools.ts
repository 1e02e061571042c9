/// <reference lib="dom" />
import type { Boundary } from '../domain/documents.js';
import { boundaries } from '../domain/findings.js';
import type { PageKnowledge } from '../present/reports/page-text.js';
import { choice, make } from './document.js';
import type { Sheet, State } from './state.js';
import { isAsWritten } from './state.js';

/** What a reader chose anew; a municipality that is named and undefined means all of them. */
export type Change = Partial<Omit<State, 'municipality'>> & { readonly municipality?: string | undefined };

interface Tools {
  readonly knowledge: PageKnowledge;
  readonly sheet: Sheet;
  readonly languages: readonly Sheet[];
  readonly state: State;
  readonly onChange: (change: Change) => void;
}

/** Chooses municipality, boundary, year and language; what there is only one of is not asked for. */
export function drawTools(place: HTMLElement, tools: Tools): void {
  const { knowledge, state } = tools;
  place.replaceChildren(...municipalityChoice(tools), boundaryChoice(tools), yearChoice(tools), ...languageChoice(tools));
  if (!isAsWritten(state, knowledge)) place.append(...wayBack(tools));
}

const every = '*';

function municipalityChoice({ knowledge, sheet, state, onChange }: Tools): readonly HTMLElement[] {
  const { municipalities } = knowledge;
  if (municipalities.length < 2) return [];
  const options = municipalities.map(({ id }) => ({ value: id, text: sheet.names.get(id) ?? id }));
  const all = { value: every, text: options.map(({ text }) => text).join(' + ') };
  const onChoice = (value: string): void => {
    onChange({ municipality: value === every ? undefined : value });
  };
  return [choice(sheet.words.page.municipality, [all, ...options], state.municipality ?? every, onChoice)];
}

function boundaryChoice({ sheet: { words }, state, onChange }: Tools): HTMLElement {
  const options = boundaries.map((value) => ({ value, text: words.boundary[value] }));
  return choice(words.page.boundary, options, state.boundary, (value) => {
    const boundary = boundaries.find((known): known is Boundary => known === value);
    if (boundary) onChange({ boundary });
  });
}

function yearChoice({ knowledge, sheet, state, onChange }: Tools): HTMLElement {
  const options = yearsIn(knowledge.trials).map((year) => ({ value: String(year), text: String(year) }));
  return choice(sheet.words.page.year, options, String(state.year), (value) => {
    onChange({ year: Number(value) });
  });
}

function languageChoice({ sheet, languages, onChange }: Tools): readonly HTMLElement[] {
  if (languages.length < 2) return [];
  const options = languages.map(({ language, words }) => ({ value: language, text: words.languageName }));
  const onChoice = (value: string): void => {
    const language = languages.find((one) => one.language === value)?.language;
    if (language) onChange({ language });
  };
  return [choice(sheet.words.page.language, options, sheet.language, onChoice)];
}

function wayBack({ knowledge, sheet: { words }, state, onChange }: Tools): readonly HTMLElement[] {
  const back = make('button', { type: 'button', class: 'button quiet' }, words.page.asComputed);
  back.addEventListener('click', () => {
    onChange({ boundary: knowledge.boundary, year: knowledge.year, municipality: undefined });
  });
  return [back, make('p', { class: 'view-note', role: 'status' }, words.page.viewNote(words.boundary[state.boundary], state.year))];
}

/** The years that every scenario covers. */
function yearsIn(trials: PageKnowledge['trials']): readonly number[] {
  const scenarios = trials.flatMap((trial) => trial.scenarios);
  const first = Math.max(...scenarios.map(({ years }) => years.first));
  const last = Math.min(...scenarios.map(({ years }) => years.last));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
