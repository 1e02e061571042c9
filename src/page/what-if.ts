/// <reference lib="dom" />
import type { Trial, TrialScenario, View } from '../domain/trial.js';
import { labelIn } from '../present/catalogue/label-in.js';
import type { PageKnowledge } from '../present/reports/page-text.js';
import { changedScenario, leverKey, scenarioOf } from './changed-trial.js';
import { computed } from './computed.js';
import { choice, make } from './document.js';
import { leverField } from './lever-field.js';
import { savedFile } from './saved-file.js';
import type { Sheet, State } from './state.js';
import { viewAsWritten } from './state.js';
import { outcomeOf } from './what-if-outcome.js';

/** Where a reader moves the amounts of one scenario of one municipality, and sees at once what follows. */
export function whatIf(place: HTMLElement, knowledge: PageKnowledge, sheet: Sheet, stateNow: () => State): { readonly draw: () => void } {
  const { words } = sheet;
  const movable = knowledge.trials.filter(({ scenarios }) => scenarios.some(hasLevers));
  let trial = movable[0];
  let scenario = trial?.scenarios.find(hasLevers);
  const amounts = new Map<string, number>();
  const [controls, mark, fault, outcome, levers, saved] = [
    make('div', { class: 'tools' }),
    make('p', { class: 'mark', role: 'status', hidden: '' }, words.page.yoursLong),
    make('p', { class: 'bad', role: 'alert', hidden: '' }, words.page.impossible),
    make('div', {}),
    make('ul', { class: 'levers' }),
    make('p', { class: 'muted', role: 'status' }),
  ];
  let written: View | undefined;

  const draw = (): void => {
    if (!trial || !scenario) return;
    written = viewAsWritten(trial, stateNow());
    drawControls();
    drawLevers();
    drawOutcome();
  };
  const drawOutcome = (): void => {
    if (!trial || !scenario || !written) return;
    const own = computed(trial, [changedScenario(scenario, amounts)], stateNow());
    fault.hidden = own !== undefined;
    mark.hidden = amounts.size === 0;
    if (own) outcome.replaceChildren(...outcomeOf({ own, written, scenario, isChanged: amounts.size > 0 }, sheet));
  };
  const drawControls = (): void => {
    const names = (one: Trial): string => sheet.names.get(one.municipality) ?? one.municipality;
    const chosen = (next: Trial | undefined, id: string | undefined): void => {
      trial = next;
      scenario = next?.scenarios.find((one) => one.id === id && hasLevers(one)) ?? next?.scenarios.find(hasLevers);
      amounts.clear();
      draw();
    };
    controls.replaceChildren(
      ...(movable.length > 1
        ? [
            choice(
              words.page.municipality,
              movable.map((one) => ({ value: one.municipality, text: names(one) })),
              trial?.municipality ?? '',
              (id) => {
                chosen(
                  movable.find(({ municipality }) => municipality === id),
                  scenario?.id,
                );
              },
            ),
          ]
        : []),
      ...(trial && trial.scenarios.filter(hasLevers).length > 1
        ? [
            choice(
              words.page.scenario,
              trial.scenarios.filter(hasLevers).map(({ id, title }) => ({ value: id, text: labelIn(title, sheet.language, id) })),
              scenario?.id ?? '',
              (id) => {
                chosen(trial, id);
              },
            ),
          ]
        : []),
    );
  };
  const drawLevers = (): void => {
    if (!scenario) return;
    const { id, measures, file } = scenario;
    levers.replaceChildren(
      ...measures.map((measure) =>
        make(
          'li',
          {},
          make('strong', {}, labelIn(measure.title, sheet.language, measure.id)),
          ...measure.levers.map((lever, i) => {
            const key = leverKey(id, measure.id, i);
            return leverField(lever, amounts.get(key) ?? lever.amount, sheet, file, (amount) => {
              if (amount === lever.amount) amounts.delete(key);
              else amounts.set(key, amount);
              drawOutcome();
            });
          }),
        ),
      ),
    );
  };
  const buttons = make(
    'div',
    { class: 'tools' },
    button(words.page.save, 'button', () => {
      const from = trial && scenario && scenarioOf(trial, scenario.id);
      if (!from) return;
      const file = savedFile(knowledge.texts.get(from.file) ?? '', from, amounts, words.page.fileNote);
      download(file.name, file.text);
      saved.textContent = words.page.saved(file.name);
    }),
    button(words.page.reset, 'button quiet', () => {
      amounts.clear();
      saved.textContent = '';
      draw();
    }),
  );
  if (!trial) return { draw };
  const id = `${sheet.language}-what-if`;
  place.replaceChildren(
    make(
      'section',
      { class: 'what-if', id, 'aria-labelledby': `${id}-h` },
      make('h2', { id: `${id}-h` }, words.page.whatIf),
      make('p', {}, words.page.whatIfLead),
      controls,
      mark,
      fault,
      outcome,
      levers,
      buttons,
      saved,
    ),
  );
  place.hidden = false;
  return { draw };
}

function hasLevers({ measures }: TrialScenario): boolean {
  return measures.some(({ levers }) => levers.length > 0);
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
