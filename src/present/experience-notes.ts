import type { Observed, Tried } from '../domain/experience-findings.js';
import type { Comparison, Row } from '../domain/findings.js';
import { groupBy } from '../source/group.js';
import type { Block } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import type { Detail } from './detail.js';
import { shownFraction, shownSpan } from './fraction.js';
import type { Line, Role } from './piece.js';
import { piece } from './piece.js';

/** What others found about the measures of a comparison: assumptions beside what was measured, and the records of their kind; measures that say the same are one note. In short, only what warns, and what is answered to it. */
export function experienceNotes({ rows, municipalities }: Comparison, catalogue: Catalogue, detail: Detail): readonly Block[] {
  const { experience, language } = catalogue;
  const notes = rows.flatMap((row) => {
    const parts = partsOf(row, catalogue);
    const name = municipalities.find(({ id }) => id === row.municipality)?.name ?? row.municipality;
    return parts.length === 0 ? [] : [{ name, title: labelIn(row.title, language, row.measure ?? ''), parts }];
  });
  if (notes.length === 0) return [];
  const groups = groupBy(notes, ({ title, parts }) => [title, ...parts.map(({ text }) => text)].join('\0'));
  const shown = [...groups.values()].filter(([first]) => detail === 'full' || first?.parts.some(({ role }) => role !== 'plain'));
  const more = groups.size - shown.length;
  const items = shown.flatMap((group): Line[] => {
    const [first] = group;
    if (first === undefined) return [];
    const names = [...new Set(group.map(({ name }) => name))];
    const parts = first.parts.flatMap(({ text, role }, index) => [piece(index === 0 ? ': ' : '; ', 'muted'), piece(text, role)]);
    return [[piece(`${first.title} (${names.join(', ')})`, 'strong'), ...parts]];
  });
  return [
    {
      kind: 'notes',
      title: [piece(experience.heading, 'strong')],
      items: [...items, [piece(`${more === 0 ? '' : `${experience.more(more)} `}${experience.lookUp}`, 'muted')]],
    },
  ];
}

interface Part {
  readonly text: string;
  readonly role: Role;
}

function partsOf({ observed = [], experience = [], answered }: Row, catalogue: Catalogue): readonly Part[] {
  const open = answered === undefined;
  return [
    ...observed.map((one) => observedPart(one, open, catalogue)),
    ...experience.map((one) => triedPart(one, open, catalogue)),
    ...(answered === undefined ? [] : [{ text: catalogue.experience.answer(answered), role: 'accent' as const }]),
  ];
}

function observedPart({ label, assumed, low, high, places, outside, isChange }: Observed, open: boolean, catalogue: Catalogue): Part {
  const { experience, language, locale } = catalogue;
  const name = labelIn(label, language, '');
  const text = experience.assumed(
    name,
    shownFraction(assumed, isChange, locale),
    shownSpan(low, high, isChange, locale, experience.to),
    places,
  );
  return { text: outside ? `${text} (${experience.outside})` : text, role: outside && open ? 'warning' : 'plain' };
}

function triedPart({ id, verdict, alike, place, country, period, reason }: Tried, open: boolean, { experience }: Catalogue): Part {
  const why = reason === undefined ? undefined : experience.reason[reason];
  const text = experience.record(id, experience.verdict[verdict], place, country, period, why);
  return {
    text: alike ? text : `${text} (${experience.otherConditions})`,
    role: verdict === 'unsuitable' && alike && open ? 'warning' : 'plain',
  };
}
