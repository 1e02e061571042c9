/// <reference lib="dom" />
import type { Boundary } from '../domain/documents.js';
import { boundaries } from '../domain/findings.js';
import type { PageKnowledge } from '../present/reports/page-text.js';
import { choice, make } from './document.js';
import type { Sheet, State } from './state.js';
import { isAsWritten } from './state.js';

/** Chooses municipality, boundary, year and language; what there is only one of is not asked for. */
export function drawTools(
  place: HTMLElement,
  knowledge: PageKnowledge,
  sheet: Sheet,
  languages: readonly Sheet[],
  state: State,
  onChange: (change: Partial<Omit<State, 'municipality'>> & { readonly municipality?: string | undefined }) => void,
): void {
  const { words } = sheet;
  const { page } = words;
  const { municipalities, trials } = knowledge;
  const every = '*';
  const name = (id: string): string => sheet.names.get(id) ?? id;
  const years = yearsIn(trials);
  place.replaceChildren(
    ...(municipalities.length > 1
      ? [
          choice(
            page.municipality,
            [
              { value: every, text: municipalities.map(({ id }) => name(id)).join(' + ') },
              ...municipalities.map(({ id }) => ({ value: id, text: name(id) })),
            ],
            state.municipality ?? every,
            (value) => {
              onChange({ municipality: value === every ? undefined : value });
            },
          ),
        ]
      : []),
    choice(
      page.boundary,
      boundaries.map((value) => ({ value, text: words.boundary[value] })),
      state.boundary,
      (value) => {
        const boundary = boundaries.find((known): known is Boundary => known === value);
        if (boundary) onChange({ boundary });
      },
    ),
    choice(
      page.year,
      years.map((year) => ({ value: String(year), text: String(year) })),
      String(state.year),
      (value) => {
        onChange({ year: Number(value) });
      },
    ),
    ...(languages.length > 1
      ? [
          choice(
            page.language,
            languages.map((one) => ({ value: one.language, text: one.words.languageName })),
            sheet.language,
            (value) => {
              const language = languages.find((one) => one.language === value)?.language;
              if (language) onChange({ language });
            },
          ),
        ]
      : []),
  );
  if (isAsWritten(state, knowledge)) return;
  const back = make('button', { type: 'button', class: 'button quiet' }, page.asComputed);
  back.addEventListener('click', () => {
    onChange({ boundary: knowledge.boundary, year: knowledge.year, municipality: undefined });
  });
  place.append(back, make('p', { class: 'view-note', role: 'status' }, page.viewNote(words.boundary[state.boundary], state.year)));
}

/** The years that every scenario covers. */
function yearsIn(trials: PageKnowledge['trials']): readonly number[] {
  const scenarios = trials.flatMap((trial) => trial.scenarios);
  const first = Math.max(...scenarios.map(({ years }) => years.first));
  const last = Math.min(...scenarios.map(({ years }) => years.last));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
