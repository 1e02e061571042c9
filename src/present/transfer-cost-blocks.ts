import type { Transfer } from '../domain/transfer-findings.js';
import type { Block } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { number, words } from './cells.js';
import type { Rounded } from './number.js';
import { commonStep, rounded, roundedBridge, shown, shownRounded } from './number.js';
import type { Line } from './piece.js';
import { line } from './piece.js';

const million = 1e6;

/** Why the same measure costs another amount in the other place. */
export function transferCostBlocks(
  { cost, places, measures }: Transfer,
  { transfer: text, locale, language }: Catalogue,
): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: line(text.cost) };
  if (!cost) return [heading, { kind: 'paragraph', text: line(text.noCost, 'muted') }];
  const { presentValue, causes, currency, priceYear, priceLevel, without } = cost;
  const [from, to] = [presentValue.from.central / million, presentValue.to.central / million];
  const values = causes.map(({ value }) => value / million);
  const step = commonStep([from, to, ...values]);
  const bridge = roundedBridge(from, to, values, step);
  const total = (name: string, value: Rounded): readonly Line[] => [line(name, 'strong'), line(shownRounded(value, locale), 'strong')];
  const titles = measures.filter(({ measure }) => without.includes(measure)).map(({ title, measure }) => labelIn(title, language, measure));
  const method = priceLevel ? text.costMethod(priceLevel.year, shown(priceLevel.ratio, locale), priceLevel.source) : text.costExchangeOnly;
  return [
    heading,
    {
      kind: 'table',
      columns: [words(text.columns.cause, 0, 20), number(text.rows.value(currency, priceYear), 0)],
      rows: [
        total(text.inOf(places.from.name), bridge.from),
        ...causes.flatMap(({ cause, value }, i) =>
          value === 0 ? [] : [[line(text.costCause[cause]), line(shownRounded(bridge.parts[i] ?? rounded(value, step), locale))]],
        ),
        total(text.inOf(places.to.name), bridge.to),
      ],
    },
    { kind: 'paragraph', text: line(method, 'muted') },
    ...(titles.length === 0 ? [] : [{ kind: 'paragraph', text: line(text.unpriced(titles.join(', ')), 'muted') } as const]),
  ];
}
