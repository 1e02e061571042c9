import type { Label } from '../domain/label.js';
import type { Transfer, TransferredCost, TransferredLever, TransferredMeasure } from '../domain/transfer-findings.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { printable } from './printable.js';

/** Digits of an amount that was scaled: more than it deserves, so that the file gives the numbers of the transfer. */
const digits = 6;

/** A scenario file for the new place, commented for whoever edits it. `id` is the name of the file without `.yaml`. */
export function transferScenario(transfer: Transfer, id: string, catalogue: Catalogue): string {
  const { file } = catalogue.transfer;
  const { settings, places, scenario, title, scale } = transfer;
  const titles = languagesIn(title).map((language) => [language, file.title(title[language] ?? scenario, places.to.name)] as const);
  return [
    comment(file.from(scenario, places.from.name, places.to.name)),
    comment(file.scale[scale]),
    comment(file.look),
    `scenario: ${id}`,
    `title: ${flow(titles)}`,
    `municipality: ${places.to.id}`,
    `years: ${settings.years.join('-')}`,
    'measures:',
    ...transfer.measures.flatMap((measure) => measureLines(measure, transfer, catalogue)),
    '',
  ].join('\n');
}

function measureLines(measure: TransferredMeasure, transfer: Transfer, catalogue: Catalogue): readonly string[] {
  const { file } = catalogue.transfer;
  const { places } = transfer;
  const shifts = measure.levers.filter(({ how }) => how === 'shift');
  const changes = measure.levers.filter(({ how }) => how !== 'shift');
  const notes = languagesIn(measure.note ?? {}).map(
    (language) => [language, `${file.note(places.from.name)} ${measure.note?.[language] ?? ''}`] as const,
  );
  return [
    `  ${measure.measure}:`,
    `    title: ${label(measure.title)}`,
    `    kind: ${measure.kind}`,
    `    owner: ${places.to.id}`,
    ...(measure.wasAnswered ? [`    ${comment(file.answer(places.from.name))}`] : []),
    ...(measure.cost ? costLines(measure.cost, transfer, catalogue) : [`    ${comment(file.noCost)}`]),
    ...(shifts.length === 0 ? [] : ['    shift:', ...shifts.flatMap((lever) => shiftLines(lever, transfer, catalogue))]),
    ...(changes.length === 0 ? [] : ['    change:', ...changes.flatMap((lever) => changeLines(lever, transfer, catalogue))]),
    ...(measure.source === undefined ? [] : [`    source: ${measure.source}`]),
    `    note: ${notes.length === 0 ? flow([['en', file.note(places.from.name)]]) : flow(notes)}`,
  ];
}

function remark({ amount, unit, factor }: TransferredLever, { places }: Transfer, { transfer: { file } }: Catalogue): string {
  return comment(factor === undefined ? file.kept : file.amount(amountText(amount.from, unit), places.from.name, numberText(factor, 4)));
}

/** The range of an amount and how it is drawn, as the file writes it. */
function spreadOf(
  { range, shape, covers, group }: Pick<TransferredLever, 'range' | 'shape' | 'covers' | 'group'>,
  unit: string,
): readonly string[] {
  if (!range) return [];
  return [
    `range: ${amountText(range.low, unit)} .. ${amountText(range.high, unit)}`,
    ...(shape === undefined ? [] : [`shape: ${shape}`]),
    ...(covers === undefined ? [] : [`covers: ${JSON.stringify(printable(covers))}`]),
    ...(group === undefined ? [] : [`group: ${JSON.stringify(printable(group))}`]),
  ];
}

function rampOf(lever: TransferredLever): readonly string[] {
  const { unit, first, full, until } = lever;
  return [...spreadOf(lever, unit), `from: ${first}`, `full: ${full}`, ...(until === undefined ? [] : [`until: ${until}`])];
}

function changeLines(lever: TransferredLever, transfer: Transfer, catalogue: Catalogue): readonly string[] {
  const target = lever.member.length === 0 ? lever.quantity : `${lever.quantity}[${lever.member.join(', ')}]`;
  const parts = [`${lever.how}: ${amountText(lever.amount.to, lever.unit)}`, ...rampOf(lever)];
  return [`      ${remark(lever, transfer, catalogue)}`, `      ${JSON.stringify(target)}: { ${parts.join(', ')} }`];
}

function shiftLines(lever: TransferredLever, transfer: Transfer, catalogue: Catalogue): readonly string[] {
  const taken = lever.takenFrom ?? [];
  const left = 1 - taken.reduce((sum, { share }) => sum + share, 0);
  const shares = [
    ...taken.map((one) =>
      one.range
        ? `${one.member}: { share: ${amountText(one.share, '1')}, ${spreadOf(one, '1').join(', ')} }`
        : `${one.member}: ${amountText(one.share, '1')}`,
    ),
    ...(Math.abs(left) < 1e-9 ? [] : [`new-travel: ${amountText(left, '1')}`]),
  ];
  // the others stand with the quantity
  const [grown = '', ...others] = [...lever.member].reverse();
  const quantity = others.length === 0 ? lever.quantity : JSON.stringify(`${lever.quantity}[${others.reverse().join(', ')}]`);
  const lines = [
    `of: ${quantity}`,
    `to: ${grown}`,
    `new: ${amountText(lever.amount.to, lever.unit)}`,
    ...rampOf(lever),
    `taken-from: { ${shares.join(', ')} }`,
  ];
  return [`      ${remark(lever, transfer, catalogue)}`, ...lines.map((one, i) => `      ${i === 0 ? '- ' : '  '}${one}`)];
}

function costLines(cost: TransferredCost, { places, cost: whole }: Transfer, { transfer: { file } }: Catalogue): readonly string[] {
  const money = (value: number): string => `${numberText(value, 4)} ${cost.currency}`;
  const level = whole?.priceLevel && numberText(whole.priceLevel.ratio, 3);
  const lines = [
    ...(cost.investment === 0 ? [] : [`investment: ${money(cost.investment)}`]),
    ...(cost.range ? [`range: ${money(cost.range.low)} .. ${money(cost.range.high)}`] : []),
    ...(cost.lifetime === undefined ? [] : [`lifetime: ${numberText(cost.lifetime, digits)} years`]),
    ...(['running', 'savings', 'income'] as const).flatMap((key) => (cost[key] === 0 ? [] : [`${key}: ${money(cost[key])}/year`])),
  ];
  const nothing = lines.length === 0 ? [`running: 0 ${cost.currency}/year`] : [];
  return [
    '    cost:',
    `      ${comment(file.cost(places.from.name, level))}`,
    ...[...lines, ...nothing, `price-year: ${cost.priceYear}`, ...(cost.source === undefined ? [] : [`source: ${cost.source}`])].map(
      (one) => `      ${one}`,
    ),
  ];
}

function amountText(value: number, unit: string): string {
  return unit === '1' ? `${numberText(100 * value, digits)} %` : `${numberText(value, digits)} ${unit}`;
}

/** A number as the files want it: a point, no grouping, no powers of ten. */
function numberText(value: number, places: number): string {
  const rounded = Number(value.toPrecision(places));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(Math.max(0, places - 1 - Math.floor(Math.log10(Math.abs(rounded) || 1)))) : text;
}

/** One line, whatever the words hold. */
function comment(text: string): string {
  return `# ${printable(text.replace(/\s+/g, ' '))}`;
}

function languagesIn(text: Label): readonly (keyof Label)[] {
  return (['en', 'da', 'sv'] as const).filter((language) => text[language] !== undefined);
}

function label(text: Label): string {
  return flow(languagesIn(text).map((language) => [language, text[language] ?? ''] as const));
}

/** A text in double quotes as YAML 1.2 takes over from JSON. */
function flow(entries: readonly (readonly [string, string])[]): string {
  return `{ ${entries.map(([key, text]) => `${key}: ${JSON.stringify(printable(text.replace(/\s+/g, ' ').trim()))}`).join(', ')} }`;
}
