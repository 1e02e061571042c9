import type { FoundRecord, RegisterSearch } from '../domain/experience-findings.js';
import type { Verdict } from '../domain/experience.js';
import type { Block } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { exact } from './number.js';
import type { Line, Role } from './piece.js';
import { line, piece } from './piece.js';

const roleOf: Readonly<Record<Verdict, Role>> = { worked: 'good', mixed: 'warning', unsuitable: 'bad' };

/** What a search of the register found, a card a record. */
export function registerReport({ records, of }: RegisterSearch, catalogue: Catalogue): readonly Block[] {
  const { experience } = catalogue;
  if (records.length === 0) return [{ kind: 'paragraph', text: line(experience.nothingFound) }];
  return [
    ...records.map((record) => cardOf(record, catalogue)),
    { kind: 'paragraph', text: line(experience.found(records.length, of), 'muted') },
  ];
}

function cardOf(record: FoundRecord, catalogue: Catalogue): Block {
  const { experience, language } = catalogue;
  const { card } = experience;
  const field = (name: string, text: string, role: Role = 'plain'): Line => [piece(`${name}: `, 'muted'), piece(text, role)];
  const optional = (name: string, text: string | undefined): readonly Line[] => (text === undefined ? [] : [field(name, text)]);
  const why = record.reason === undefined ? '' : `: ${experience.reason[record.reason]}`;
  const verdict = `${experience.verdict[record.verdict]}${why} (${experience.stage[record.stage]}; ${experience.evidence[record.evidence]})`;
  return {
    kind: 'notes',
    title: [piece(`${record.id}  `, 'accent'), piece(record.title, 'strong')],
    items: [
      field(card.where, `${record.place} (${record.country}), ${record.period}`),
      field(card.verdict, verdict, roleOf[record.verdict]),
      ...optional(card.effect, record.effect),
      ...optional(card.cost, record.cost),
      ...optional(card.observed, observedText(record)),
      field(card.conditions, record.conditions),
      field(card.lesson, record.lesson),
      field(card.gist, record.gist),
      field(
        card.kind,
        `${record.kind} (${labelIn(record.kindLabel, language, record.kind)})${record.tags.map((tag) => ` #${tag}`).join('')}`,
      ),
      field(card.source, `${record.source} ${record.address}`),
      ...optional(card.also, record.also),
    ],
  };
}

function observedText({ observed }: FoundRecord): string | undefined {
  const parts = observed.map(({ effect, value, unit, note }) => {
    const number = unit === '1' ? exact(value) : `${exact(value)} ${unit}`;
    return `${effect} ${number}${note === undefined ? '' : ` (${note})`}`;
  });
  return parts.length === 0 ? undefined : parts.join('; ');
}
