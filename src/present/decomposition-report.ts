import type { Decomposition, FactorEffect } from '../domain/decomposition-findings.js';
import type { Block } from './block.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { labelIn } from './catalogue/languages.js';
import { number, words } from './cells.js';
import { commonStep, roundedBridge, shown, shownRounded } from './number.js';
import type { Rounded } from './number.js';
import type { Line } from './piece.js';
import { line } from './piece.js';

/** Why an emission is another one than some years before: a row for each factor that has an effect. */
export function decompositionReport(decomposition: Decomposition, catalogue: Catalogue): readonly Block[] {
  const { decomposition: text, language, locale } = catalogue;
  const { quantity, label, municipality, scenario, years, unit, before, after, effects } = decomposition;
  const felt = effects.filter(({ additive }) => additive !== 0);
  const idle = effects.filter(({ additive }) => additive === 0).map((effect) => nameOf(effect, catalogue));
  const step = commonStep([before, after, ...felt.map(({ additive }) => additive)]);
  const bridge = roundedBridge(
    before,
    after,
    felt.map(({ additive }) => additive),
    step,
  );
  const total = (year: number, value: Rounded): readonly Line[] => [
    line(String(year), 'strong'),
    line(''),
    line(shownRounded(value, locale), 'strong'),
    line(''),
  ];
  return [
    { kind: 'heading', level: 2, text: line(text.title(quantity, labelIn(label, language, quantity), municipality, scenario, ...years)) },
    {
      kind: 'table',
      columns: [
        words(text.columns.role, 0),
        words(text.columns.factor, 0, 24),
        number(text.columns.effect(unit), 0),
        number(text.columns.ratio, 1),
      ],
      rows: [
        total(years[0], bridge.from),
        ...felt.map((effect, i) => [
          line(text.role[effect.role]),
          line(nameOf(effect, catalogue)),
          line(shownRounded(bridge.parts[i] ?? { steps: 0, step }, locale), effect.additive > 0 ? 'bad' : 'plain'),
          line(shown(effect.multiplicative, locale, 4), 'muted'),
        ]),
        total(years[1], bridge.to),
      ],
    },
    ...(idle.length === 0 ? [] : [{ kind: 'paragraph', text: line(text.unchanged(idle.join(', ')), 'muted') } as const]),
    { kind: 'paragraph', text: line(text.method, 'muted') },
  ];
}

function nameOf({ of, label, part }: FactorEffect, { decomposition: text, language }: Catalogue): string {
  const name = label ? labelIn(label, language, of) : of;
  return part === undefined ? name : text.part[part](name);
}
