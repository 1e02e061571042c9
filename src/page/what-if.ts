/// <reference lib="dom" />
import type { Trial, TrialScenario, View } from '../domain/trial.js';
import { labelIn } from '../present/catalogue/label-in.js';
import type { PageKnowledge } from '../present/reports/page-text.js';
import { changedScenario, leverKey } from './changed-trial.js';
import { computed } from './computed.js';
import { choice, make } from './document.js';
import { leverField } from './lever-field.js';
import { savedFile } from './saved-file.js';
import type { Sheet, State } from './state.js';
import { viewAsWritten } from './state.js';
import { outcomeOf } from './what-if-outcome.js';

/** The places that are drawn again. */
interface Places {
  readonly controls: HTMLElement;
  readonly mark: HTMLElement;
  readonly fault: HTMLElement;
  readonly outcome: HTMLElement;
  readonly levers: HTMLElement;
  readonly saved: HTMLElement;
}

/** One scenario of one municipality in the hands of a reader. */
interface Trying {
  readonly trial: Trial;
  readonly scenario: TrialScenario;
  readonly amounts: Map<string, number>;
}

interface Desk {
  readonly knowledge: PageKnowledge;
  readonly sheet: Sheet;
  readonly places: Places;
  readonly stateNow: () => State;
  trying: Trying;
  /** The scenarios as the files have them, for as long as boundary and year stay. */
  written: View | undefined;
}

/** Where a reader moves the amounts of one scenario of one municipality, and sees at once what follows. `draw` begins anew from the files. */
export function whatIf(
  place: HTMLElement,
  knowledge: PageKnowledge,
  sheet: Sheet,
  stateNow: () => State,
): { readonly draw: () => void } | undefined {
  const first = movable(knowledge)[0];
  const trying = first && begun(first, undefined);
  if (!trying) return undefined;
  const { words } = sheet;
  const places: Places = {
    controls: make('div', { class: 'tools' }),
    mark: make('p', { class: 'mark', role: 'status', hidden: '' }, words.page.yoursLong),
    fault: make('p', { class: 'bad', role: 'alert', hidden: '' }, words.page.impossible),
    outcome: make('div', {}),
    levers: make('ul', { class: 'levers' }),
    saved: make('p', { class: 'muted', role: 'status' }),
  };
  const desk: Desk = { knowledge, sheet, places, stateNow, trying, written: undefined };
  const id = `${sheet.language}-what-if`;
  const heading = make('h2', { id: `${id}-h` }, words.page.whatIf);
  const { controls, mark, fault, outcome, levers, saved } = places;
  const parts = [heading, make('p', {}, words.page.whatIfLead), controls, mark, fault, outcome, levers, buttons(desk), saved];
  place.replaceChildren(make('section', { class: 'what-if', id, 'aria-labelledby': `${id}-h` }, ...parts));
  place.hidden = false;
  return {
    draw: () => {
      draw(desk);
    },
  };
}

const hasLevers = ({ measures }: TrialScenario): boolean => measures.some(({ levers }) => levers.length > 0);

const movable = ({ trials }: PageKnowledge): readonly Trial[] => trials.filter(({ scenarios }) => scenarios.some(hasLevers));

/** The scenario of that id, or the first that has something to move. */
function begun(trial: Trial, id: string | undefined): Trying | undefined {
  const own = trial.scenarios.filter(hasLevers);
  const scenario = own.find((one) => one.id === id) ?? own[0];
  return scenario && { trial, scenario, amounts: new Map() };
}

function draw(desk: Desk): void {
  desk.written = viewAsWritten(desk.trying.trial, desk.stateNow());
  drawControls(desk);
  drawLevers(desk);
  drawOutcome(desk);
}

function drawOutcome({ places, sheet, stateNow, written, trying: { trial, scenario, amounts } }: Desk): void {
  const isChanged = amounts.size > 0;
  const own = computed(trial, [changedScenario(scenario, amounts)], stateNow());
  places.fault.hidden = own !== undefined;
  places.mark.hidden = !isChanged;
  if (own && written) places.outcome.replaceChildren(...outcomeOf({ own, written, scenario, isChanged }, sheet));
}

function drawControls(desk: Desk): void {
  const { knowledge, sheet, places, trying } = desk;
  const { words, names, language } = sheet;
  const trials = movable(knowledge);
  const scenarios = trying.trial.scenarios.filter(hasLevers);
  const chosen = (trial: Trial | undefined, scenario: string): void => {
    const next = trial && begun(trial, scenario);
    if (!next) return;
    desk.trying = next;
    draw(desk);
  };
  const ofPlaces = trials.map(({ municipality }) => ({ value: municipality, text: names.get(municipality) ?? municipality }));
  const ofScenarios = scenarios.map(({ id, title }) => ({ value: id, text: labelIn(title, language, id) }));
  const place = choice(words.page.municipality, ofPlaces, trying.trial.municipality, (id) => {
    chosen(
      trials.find(({ municipality }) => municipality === id),
      trying.scenario.id,
    );
  });
  const scenario = choice(words.page.scenario, ofScenarios, trying.scenario.id, (id) => {
    chosen(trying.trial, id);
  });
  places.controls.replaceChildren(...(trials.length > 1 ? [place] : []), ...(scenarios.length > 1 ? [scenario] : []));
}

function drawLevers(desk: Desk): void {
  const { sheet, places, trying } = desk;
  const { id, measures, file } = trying.scenario;
  places.levers.replaceChildren(
    ...measures.map((measure) => {
      const fields = measure.levers.map((lever, i) => {
        const key = leverKey(id, measure.id, i);
        return leverField(lever, trying.amounts.get(key) ?? lever.amount, sheet, file, (amount) => {
          if (amount === lever.amount) trying.amounts.delete(key);
          else trying.amounts.set(key, amount);
          drawOutcome(desk);
        });
      });
      return make('li', {}, make('strong', {}, labelIn(measure.title, sheet.language, measure.id)), ...fields);
    }),
  );
}

function buttons(desk: Desk): HTMLElement {
  const { knowledge, sheet, places } = desk;
  const { page } = sheet.words;
  const save = button(page.save, 'button', () => {
    const { scenario, amounts } = desk.trying;
    const file = savedFile(knowledge.texts.get(scenario.file) ?? '', scenario, amounts, page.fileNote);
    download(file.name, file.text);
    places.saved.textContent = page.saved(file.name);
  });
  const reset = button(page.reset, 'button quiet', () => {
    desk.trying.amounts.clear();
    places.saved.textContent = '';
    draw(desk);
  });
  return make('div', { class: 'tools' }, save, reset);
}

function button(text: string, look: string, onPress: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', class: look }, text);
  made.addEventListener('click', onPress);
  return made;
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  make('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
