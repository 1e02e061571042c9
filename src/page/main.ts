/// <reference lib="dom" />
import type { View } from '../domain/trial.js';
import { reportWordsIn } from '../present/catalogue/report-languages.js';
import { partsHtml } from '../present/reports/html-parts.js';
import type { Part } from '../present/reports/model.js';
import { knowledgeFrom } from '../present/reports/page-text.js';
import type { PageKnowledge } from '../present/reports/page-text.js';
import { fallsParts, rankingParts, togetherParts } from '../present/reports/view-parts.js';
import type { ViewVoice } from '../present/reports/view-voice.js';
import { line } from '../present/piece.js';
import { all } from './document.js';
import type { Sheet, State } from './state.js';
import { chosenTrials, isAsWritten, viewAsWritten, withIntervals } from './state.js';
import { liven, unfoldForPrint } from './tables.js';
import type { Change } from './tools.js';
import { drawTools } from './tools.js';
import { whatIf } from './what-if.js';

const partsOf: Readonly<Record<string, (view: View, voice: ViewVoice) => readonly Part[]>> = {
  ranking: rankingParts,
  together: togetherParts,
  falls: fallsParts,
};

/** The parts that can be made again, as they were written, so that a reader can go back to them. */
type Written = ReadonlyMap<HTMLElement, readonly Node[]>;

function start(knowledge: PageKnowledge): void {
  const sheets = knowledge.names.map(({ language, names }): Sheet => ({ language, names, ...reportWordsIn(language) }));
  const [first] = sheets;
  if (!first) return;
  let state: State = { language: first.language, boundary: knowledge.boundary, year: knowledge.year };
  const drawn = sheets.flatMap((sheet) => {
    const page = document.getElementById(`page-${sheet.language}`);
    if (!page) return [];
    liven(page, sheet.words.page, sheet.locale);
    const written: Written = new Map(all(page, '[data-view]').map((place) => [place, [...place.childNodes]]));
    const trying = all(page, '[data-what-if]').flatMap((place) => whatIf(place, knowledge, sheet, () => state) ?? []);
    return [{ sheet, page, written, trying }];
  });
  const draw = (): void => {
    for (const { sheet, page, written, trying } of drawn) {
      page.hidden = sheet.language !== state.language;
      if (page.hidden) continue;
      document.documentElement.lang = sheet.language;
      document.title = page.dataset['title'] ?? document.title;
      for (const place of all(page, '[data-tools]')) {
        place.hidden = false;
        drawTools(place, { knowledge, sheet, languages: sheets, state, onChange: change });
      }
      drawViews(written, knowledge, sheet, state);
      for (const { draw: again } of trying) again();
    }
  };
  const change = (changed: Change): void => {
    const { municipality, ...rest } = changed;
    const { municipality: before, ...same } = state;
    const place = 'municipality' in changed ? municipality : before;
    state = { ...same, ...rest, ...(place === undefined ? {} : { municipality: place }) };
    draw();
  };
  copySources();
  unfoldForPrint();
  draw();
}

/** The sources are the same in every language, and written once. */
function copySources(): void {
  const [list] = all(document, 'ul.sources');
  for (const place of all(document, '[data-same]')) if (list) place.replaceChildren(list.cloneNode(true));
}

function drawViews(written: Written, knowledge: PageKnowledge, sheet: Sheet, state: State): void {
  if (isAsWritten(state, knowledge) && [...written.values()].some((nodes) => nodes.length > 0)) {
    for (const [place, nodes] of written) place.replaceChildren(...nodes);
    return;
  }
  const { language, locale, words, names } = sheet;
  const views = chosenTrials(state, knowledge).map((trial) => withIntervals(viewAsWritten(trial, state), knowledge));
  for (const place of written.keys()) {
    const make = partsOf[place.dataset['view'] ?? ''];
    if (!make) continue;
    const parts = views.flatMap((view): readonly Part[] => {
      const own = make(view, { language, locale, words, names });
      const name = names.get(view.municipality) ?? view.municipality;
      return views.length === 1 || own.length === 0 ? own : [{ kind: 'heading', level: 3, text: line(name) }, ...own];
    });
    place.innerHTML = partsHtml(parts, { prefix: language, inTable: words.inTable });
    liven(place, words.page, locale);
  }
}

const data = document.getElementById('data');
if (data) start(knowledgeFrom(data.textContent));
