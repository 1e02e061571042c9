import * as z from 'zod';
import { amount, id, label, name, ownFault, words } from './pieces.js';
import { boundary } from './sector.js';
import { shapes } from '../tables.js';

/** The one definition of `scenarios/**\/*.yaml`: keys, shapes, choices and what they mean (docs/handbook/files.md). */

const ramp = {
  from: amount('First year with an effect; without it the first year of the scenario').optional(),
  full: amount('Year of full effect; without it the effect is full at once').optional(),
  until: amount('Last year with an effect').optional(),
};

/** A range, and how it is drawn: the words of the columns of data files. */
const spread = {
  range: amount('Low and high end of the amount: 45 % .. 70 %').optional(),
  shape: z.enum(shapes).meta({ description: 'How the draws lie in the range; pert without it' }).optional(),
  covers: words('What the range holds, such as 90 %: a survey; 95 % without it').optional(),
  group: name('Ranges with the same word are drawn together, those with -word the other way round').optional(),
};

/** What happens to one cell; an editor shows beside it what the lever is, so it has no description of its own. */
const change = z
  .strictObject({
    to: amount('Moves the cell to this value').optional(),
    by: amount('Multiplies the cell: 90 %').optional(),
    add: amount('Adds to the cell').optional(),
    ...spread,
    ...ramp,
  })
  .check(
    ownFault((value) => {
      const ways = [value.to, value.by, value.add].filter((way) => way !== undefined).length;
      return ways === 1 ? undefined : { fault: ways === 0 ? 'no-change' : 'several-changes' };
    }),
  );

const taken = z.union([
  amount('Share of the new amount taken from this member'),
  z.strictObject({ share: amount('Share of the new amount taken from this member'), ...spread }),
]);

const shift = z
  .strictObject({
    of: name('The quantity whose members change places, such as transport.travel', 'shift'),
    to: name('The member that grows', 'member'),
    new: amount('By how much it grows, such as 8 Mpkm/year'),
    ...spread,
    'taken-from': z
      .record(name('A member, or new-travel for what is taken from nobody', 'member'), taken)
      .meta({ description: 'Where the new amount comes from; the shares sum to 1' }),
    ...ramp,
  })
  .meta({ description: 'Moves an amount from some members to another, and loses nothing on the way' });

const effects = {
  change: z
    .record(name('A lever, such as waste.sorted[plastic]', 'change'), change)
    .meta({ description: 'Cells that the measure changes' })
    .optional(),
  shift: z
    .union([shift, z.array(shift).min(1)])
    .meta({ description: 'One shift or a list of them' })
    .optional(),
};

const cost = z
  .strictObject({
    investment: amount('Paid once, such as 4.2 MDKK').optional(),
    running: amount('Paid every year, such as 1.1 MDKK/year').optional(),
    savings: amount('Saved every year').optional(),
    income: amount('Earned every year').optional(),
    lifetime: amount('How long the investment lasts, such as 10 years').optional(),
    'price-year': amount('The year in whose prices the amounts are').optional(),
    range: amount('Low and high end of the investment').optional(),
    source: name('A key of data/sources.csv; without it the source of the measure', 'source').optional(),
    note: label('How the amounts are made', false).optional(),
  })
  .meta({ description: 'What it costs' });

const measure = z
  .strictObject({
    title: label('What is done', false),
    kind: name('Ties it to experience elsewhere, such as waste/source-separation', 'kind'),
    owner: name('The municipality that decides', 'municipality').optional(),
    ...effects,
    in: z
      .record(name('A municipality', 'municipality'), z.strictObject(effects))
      .meta({ description: 'Comes in place of the common change and shift in one municipality' })
      .optional(),
    cost: cost.optional(),
    source: name('A key of data/sources.csv', 'source').optional(),
    note: label('Why this amount', false).optional(),
    answered: words(
      'Why it is right here although it failed elsewhere, or went beyond what was observed: who looked at it, when, and what differs',
    ).optional(),
  })
  .check(
    ownFault((value) =>
      value.change === undefined && value.shift === undefined && value.in === undefined ? { fault: 'no-change' } : undefined,
    ),
  )
  .meta({ description: 'What a council decides' });

const target = z
  .strictObject({
    reduce: amount('By how much, such as 46 %').optional(),
    reach: amount('The level that is promised in place of a share, such as 0 ktCO2e/year or 5 tCO2e/person/year').optional(),
    by: amount('The year it should be reached'),
    against: amount('The year it is compared with; needed with reduce').optional(),
    boundary: z.enum([...boundary.options, 'consumption']).meta({
      description: 'Which emissions are promised; those of consumption are not computed here, and the report says so',
    }),
    sectors: z
      .array(name('A sector, such as transport', 'sector'))
      .min(1)
      .meta({ description: 'Sectors whose published figure of the base year counts the same as the sector here' })
      .optional(),
    base: amount('What was emitted in that year, all sectors, such as 567 ktCO2e/year').optional(),
    source: name('A key of data/sources.csv', 'source').optional(),
  })
  .meta({ description: 'What a council has promised: a share less, or a level' });

const project = z
  .strictObject({
    lead: name('The municipality that leads', 'municipality'),
    partners: z.array(name('A municipality', 'municipality')).min(1),
    period: amount('Years of the project'),
    budget: amount('The whole budget'),
    grant: amount('The part paid by a grant').optional(),
  })
  .meta({ description: 'For work paid for together' });

export const scenarioSchema = z
  .strictObject({
    scenario: id('slug', "The file's name without .yaml"),
    title: label('Its name for people', false),
    municipality: name('The municipality that plans it', 'municipality').optional(),
    municipalities: z
      .array(name('A municipality; or all, a county or a country: every municipality there', 'place'))
      .min(1)
      .meta({ description: 'The municipalities that plan it together' })
      .optional(),
    extends: name('A scenario file whose measures come first, relative to this file').optional(),
    years: amount('First and last year: 2026-2045').optional(),
    measures: z
      .record(id('slug', 'Name of a measure'), measure)
      .meta({ description: 'What is decided; the order changes nothing' })
      .optional(),
    target: z
      .union([target, z.array(target).min(1)])
      .meta({ description: 'One promise or a list of them' })
      .optional(),
    project: project.optional(),
    note: label('A remark for people', false).optional(),
  })
  .check(
    ownFault((value) => {
      if (value.municipality !== undefined && value.municipalities !== undefined) return { fault: 'two-municipalities' };
      return value.municipality === undefined && value.municipalities === undefined ? { fault: 'no-municipality' } : undefined;
    }),
  )
  .meta({ description: 'Measures that one or several municipalities could take' });

export type ScenarioShape = z.output<typeof scenarioSchema>;
