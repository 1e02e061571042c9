import type { Label } from '../domain/documents.js';
import type { DocumentedName, EditorNames, NamedLever, NamedQuantity, Vocabulary } from '../domain/vocabulary.js';
import type { EditorWords } from './catalogue/desk-words.js';
import { validText } from './lever-text.js';
import { printable } from './printable.js';

/** The names of a study with the texts that an editor shows while somebody chooses one, in Markdown. */
export function editorNames(vocabulary: Vocabulary, words: EditorWords): EditorNames {
  const { levers, quantities, kinds, municipalities, groups, sources, sectors, flows } = vocabulary;
  const municipality = municipalities.map(({ id, name, country }) => ({ name: id, says: `${escaped(name)} (${escaped(country)})` }));
  const changed = levers.filter(({ isWhole }) => !isWhole);
  const shifted = levers.filter(({ by }) => by.length > 0);
  return {
    change: changed.flatMap((lever) => {
      const says = leverText(lever, words);
      return [...new Set([lever.id, ...lever.cells])].map((name) => ({ name, says }));
    }),
    shift: shifted.flatMap((lever) => shiftedNames(lever).map((name) => ({ name, says: leverText(lever, words) }))),
    member: [...membersOf(shifted), { name: 'new-travel', says: words.newTravel }],
    kind: kinds.map(({ id, label }) => ({ name: id, says: labelText(label, id) })),
    municipality,
    place: [...municipality, ...groups.map((name) => ({ name, says: words.everyThere }))],
    source: sources.map(({ id, author, title, year }) => ({
      name: id,
      says: `${escaped(author)}${year === undefined ? '' : ` (${escaped(year)})`}: ${escaped(title)}`,
    })),
    sector: sectors.map((name) => ({ name, says: name })),
    quantity: quantities.map((quantity) => ({ name: quantity.id, says: quantityText(quantity, words) })),
    flow: flows.map((name) => ({ name, says: name })),
  };
}

/** Texts of a study stand in Markdown, where an editor would render what they hold. */
const escaped = (text: string): string => printable(text).replace(/[\\`*_[\]<>!|]/g, '\\$&');

/** A label in the languages that it has, those that say the same once. */
function labelText(label: Label, id: string): string {
  const { en = id, da, sv } = label;
  const others = Object.entries({ da, sv }).flatMap(([language, text]) =>
    text === undefined || text === en ? [] : [`${language}: ${escaped(text)}`],
  );
  return `**${escaped(en)}**${others.length === 0 ? '' : ` (${others.join('; ')})`}`;
}

function quantityText({ id, label, unit }: NamedQuantity, words: EditorWords): string {
  return [labelText(label, id), unit === '1' ? words.plain : words.unit(escaped(unit))].join('\n\n');
}

function leverText(lever: NamedLever, words: EditorWords): string {
  const range = validText(lever);
  return [quantityText(lever, words), ...(range === undefined ? [] : [words.valid(range)]), ...(lever.isWhole ? [words.whole] : [])].join(
    '\n\n',
  );
}

/** A lever whose members change places: of one with two dimensions also `transport.moved_travel[short]`, where those of the other change places. */
function shiftedNames({ id, by }: NamedLever): readonly string[] {
  return by.length === 2 ? [id, ...by.flatMap(({ members }) => members.map((member) => `${id}[${member}]`))] : [id];
}

/** The members of what can be shifted, each with the quantities that have it. */
function membersOf(levers: readonly NamedLever[]): readonly DocumentedName[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, by } of levers)
    for (const member of by.flatMap(({ members }) => members)) owners.set(member, (owners.get(member) ?? new Set()).add(id));
  return [...owners].map(([name, ids]) => ({ name, says: [...ids].join(', ') }));
}
