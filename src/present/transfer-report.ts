import type { Both, Transfer, TransferCause, TransferredLever } from '../domain/transfer-findings.js';
import type { Block, Column } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { number, words } from './cells.js';
import { percentText } from './money.js';
import type { Rounded } from './number.js';
import { commonStep, rounded, roundedBridge, shown, shownRounded } from './number.js';
import type { Line } from './piece.js';
import { line } from './piece.js';
import { transferCostBlocks } from './transfer-cost-blocks.js';

/** How many inputs of a cause, and how many fallbacks, are named. */
const mostNamed = 2;
const mostFallbacks = 6;

/** A measure in two places: the results, what makes the difference, and what would be written. */
export function transferReport(transfer: Transfer, catalogue: Catalogue): readonly Block[] {
  const { transfer: text, fields, language } = catalogue;
  const { settings, places, scenario, title } = transfer;
  return [
    { kind: 'heading', level: 1, text: line(text.title(labelIn(title, language, scenario), places.from.name, places.to.name)) },
    {
      kind: 'paragraph',
      text: line(text.setting(scenario, fields.boundary[settings.boundary].name, settings.gwp, settings.year), 'muted'),
    },
    { kind: 'paragraph', text: line(scaleText(transfer, catalogue)) },
    { kind: 'heading', level: 2, text: line(text.results) },
    resultTable(transfer, catalogue),
    { kind: 'heading', level: 2, text: line(text.causes) },
    ...causeBlocks(transfer, catalogue),
    { kind: 'heading', level: 2, text: line(text.measures) },
    measureTable(transfer, catalogue),
    ...transferCostBlocks(transfer, catalogue),
    { kind: 'notes', title: line(text.notes, 'strong'), items: notesOf(transfer, catalogue) },
  ];
}

function scaleText({ scale, measures }: Transfer, { transfer: text, locale }: Catalogue): string {
  const factors = [...new Set(measures.flatMap(({ levers }) => levers.flatMap(({ factor }) => factor ?? [])))];
  const isAbsolute = factors.length > 0;
  return isAbsolute || scale === 'none'
    ? text.scale[scale](factors.length === 1 ? shown(factors[0], locale) : undefined)
    : text.nothingScaled;
}

function placeColumns({ places }: Transfer, { transfer: text }: Catalogue): readonly Column[] {
  return [number(text.inOf(places.from.name), 0), number(text.inOf(places.to.name), 0)];
}

function resultTable(transfer: Transfer, catalogue: Catalogue): Block {
  const { transfer: text, locale } = catalogue;
  const { settings, reduction, cumulative, perInhabitant, cost } = transfer;
  const row = (what: string, { from, to }: Partial<Both>): readonly Line[] => [
    line(what),
    ...[from, to].map((value) => line(shown(value, locale), (value ?? 0) < 0 ? 'bad' : 'plain')),
  ];
  const money = cost && { from: cost.presentValue.from.central / 1e6, to: cost.presentValue.to.central / 1e6 };
  return {
    kind: 'table',
    columns: [words(text.columns.what, 0, 20), ...placeColumns(transfer, catalogue)],
    rows: [
      row(text.rows.reduction(settings.year), reduction),
      row(text.rows.cumulative(...settings.years), cumulative),
      ...(perInhabitant ? [row(text.rows.perInhabitant, perInhabitant)] : []),
      ...(cost && money ? [row(text.rows.value(cost.currency, cost.priceYear), money)] : []),
      ...(cost?.perTonne ? [row(text.rows.perTonne(cost.currency), cost.perTonne)] : []),
    ],
  };
}

function causeBlocks(transfer: Transfer, catalogue: Catalogue): readonly Block[] {
  const { transfer: text, locale } = catalogue;
  const { causes, reduction, same } = transfer;
  const names = same.map((cause) => causeName(cause, catalogue)).join(', ');
  const equal: readonly Block[] = same.length === 0 ? [] : [{ kind: 'paragraph', text: line(text.same(names), 'muted') }];
  if (causes.length === 0) return [{ kind: 'paragraph', text: line(text.noCauses) }, ...equal];
  const step = commonStep([reduction.from, reduction.to, ...causes.map((cause) => cause.reduction)]);
  const bridge = roundedBridge(
    reduction.from,
    reduction.to,
    causes.map((cause) => cause.reduction),
    step,
  );
  const total = (what: string, value: Rounded): readonly Line[] => [
    line(what, 'strong'),
    line(shownRounded(value, locale), 'strong'),
    line(''),
  ];
  const { places } = transfer;
  return [
    {
      kind: 'table',
      columns: [words(text.columns.cause, 0, 20), number(text.columns.effect, 0), words(text.columns.differs, 1, 20)],
      rows: [
        total(text.inOf(places.from.name), bridge.from),
        ...causes.map((cause, i) => [
          line(causeName(cause, catalogue)),
          line(
            signedText(bridge.parts[i] ?? rounded(cause.reduction, step), locale) +
              (cause.error === undefined ? '' : ` ${text.error(shown(1.96 * cause.error, locale, 2))}`),
            cause.reduction < 0 ? 'bad' : 'plain',
          ),
          line(inputsText(cause, catalogue), 'muted'),
        ]),
        total(text.inOf(places.to.name), bridge.to),
      ],
    },
    ...equal,
  ];
}

function signedText(value: Rounded, locale: string): string {
  return `${value.steps > 0 ? '+' : ''}${shownRounded(value, locale)}`;
}

function causeName({ cause, label }: Pick<TransferCause, 'cause' | 'label'>, { transfer: text, language }: Catalogue): string {
  if (cause === 'flows') return text.flows;
  return label ? labelIn(label, language, cause) : text.rest(cause);
}

function inputsText({ inputs }: TransferCause, { transfer: text, language, locale }: Catalogue): string {
  const named = [...inputs]
    .sort((a, b) => relativeGap(b) - relativeGap(a))
    .slice(0, mostNamed)
    .map(({ label, quantity, member, from, to, unit }) => {
      const name = [labelIn(label, language, quantity), ...member].join(', ');
      const value = (amount: number): string => (unit === '1' ? percentText(amount, locale) : shown(amount, locale));
      return `${name}: ${value(from)} → ${value(to)}${unit === '1' ? '' : ` ${unit}`}`;
    });
  return named.join('; ') + (inputs.length > mostNamed ? text.more(inputs.length - mostNamed) : '');
}

function relativeGap({ from, to }: Both): number {
  return Math.abs(to - from) / Math.max(Math.abs(from), Math.abs(to), Number.MIN_VALUE);
}

function measureTable(transfer: Transfer, catalogue: Catalogue): Block {
  const { transfer: text, language, locale } = catalogue;
  return {
    kind: 'table',
    columns: [words(text.columns.measure, 0, 20), ...placeColumns(transfer, catalogue), words(text.columns.lever, 1, 24)],
    rows: transfer.measures.map(({ measure, title, alone, levers }) => [
      line(labelIn(title, language, measure)),
      line(shown(alone.from, locale), alone.from < 0 ? 'bad' : 'plain'),
      line(shown(alone.to, locale), alone.to < 0 ? 'bad' : 'plain'),
      line(levers.map((lever) => leverText(lever, locale)).join('; '), 'muted'),
    ]),
  };
}

function leverText({ quantity, member, how, unit, amount, factor }: TransferredLever, locale: string): string {
  const value = (one: number): string => (unit === '1' ? percentText(one, locale) : `${shown(one, locale)} ${unit}`);
  const name = member.length === 0 ? quantity : `${quantity}[${member.join(', ')}]`;
  const verb = how === 'by' ? '× ' : how === 'to' ? '→ ' : amount.to > 0 ? '+' : '';
  return factor === undefined ? `${name} ${verb}${value(amount.to)}` : `${name} ${verb}${value(amount.to)} (${shown(amount.from, locale)})`;
}

function notesOf(transfer: Transfer, { transfer: text, language }: Catalogue): readonly Line[] {
  const { fallbacks, places, measures, impossible } = transfer;
  const answered = measures.filter(({ wasAnswered }) => wasAnswered).map(({ title, measure }) => labelIn(title, language, measure));
  const names = fallbacks.slice(0, mostFallbacks).map(({ label, quantity }) => labelIn(label, language, quantity));
  return [
    line(text.method),
    ...(impossible.length === 0
      ? []
      : [
          line(
            text.impossible(impossible.map(({ title, measure }) => labelIn(title, language, measure)).join(', '), places.to.name),
            'warning',
          ),
        ]),
    ...(fallbacks.length === 0 ? [] : [line(text.fallbacks(places.to.name, names.join(', '), fallbacks.length - names.length), 'warning')]),
    ...(answered.length === 0 ? [] : [line(text.answered(answered.join(', '), places.to.name), 'warning')]),
  ];
}
