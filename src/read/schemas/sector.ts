import * as z from 'zod';
import { amount, id, label, name, words, yes } from './pieces.js';

/** The one definition of `data/sectors/*.yaml`: keys, shapes, choices and what they mean (docs/handbook/language.md). */

export const boundary = z
  .enum(['territorial', 'gpc-basic', 'life-cycle', 'avoided'])
  .meta({ description: 'A panel of the account; panels stand beside one another and are never summed' });

const emits = z
  .strictObject({
    gas: z.enum(['CO2', 'CH4', 'N2O', 'CO2e']).meta({ description: 'The gas; CO2e only where the source gives nothing finer' }),
    origin: z.enum(['fossil', 'biogenic']).meta({ description: 'Biogenic CO2 is a memo item that no panel counts' }),
    stage: z
      .enum(['direct', 'purchased', 'upstream', 'avoided'])
      .meta({ description: 'Where in the chain it arises; `avoided` is what somebody else need not emit' }),
    falls: name('Where it falls: `home`, `elsewhere`, or a flow of data/flows', 'flow'),
    counts: z.array(boundary).min(1).meta({ description: 'Only these panels count the line' }).optional(),
  })
  .meta({ description: 'Makes the quantity a line of the account' });

const years = z
  .strictObject({
    between: z.enum(['linear', 'step']).meta({ description: 'Between two years with a value' }),
    beyond: z.enum(['hold', 'fault']).meta({ description: 'Before the first and after the last year with a value' }),
  })
  .meta({ description: 'Without it a given has one row per cell and place, which holds for every year' });

const quantity = z
  .strictObject({
    label: label('Its name for people; English at least', true),
    unit: amount('From data/units.csv, combined with * / ^, such as kgCO2/vkm; 1 or % for a plain number'),
    kind: z.enum(['stock', 'flow', 'share', 'intensity']).meta({ description: 'Left out, it follows from the unit' }).optional(),
    by: z.array(name('A dimension')).meta({ description: 'Its dimensions; what a formula yields must have exactly these' }).optional(),
    given: z.enum(['activity', 'factor', 'trajectory']).meta({ description: 'Read from the data files of this sort' }).optional(),
    value: amount('One constant with its unit, such as 44/12 kgCO2/kgC; needs a source').optional(),
    formula: amount('Arithmetic over other quantities; at most 500 characters').optional(),
    years: years.optional(),
    lever: yes('true: a measure may change it; only a given can be a lever').optional(),
    valid: amount('Where a measure may set it: 0 % .. 95 %').optional(),
    whole: name('The dimension over which the members of a share sum to 1').optional(),
    signed: yes('true: may be below zero').optional(),
    role: z
      .enum(['population', 'reference', 'gap', 'removal'])
      .meta({
        description:
          'population: the inhabitants that results are divided by; reference: a published figure to hold beside the baseline; gap: what explains a part of the difference; removal: biogenic CO2 that is stored, shown beside the totals and counted in none',
      })
      .optional(),
    compares: z
      .array(name('An emission line', 'quantity'))
      .min(1)
      .meta({ description: 'For a reference: the emission lines of ours that it is held beside' })
      .optional(),
    explains: z
      .strictObject({
        reference: name('The published figure', 'quantity'),
        cause: z.enum(['activity', 'factor', 'boundary']).meta({ description: 'Other amounts, other factors, or other things counted' }),
      })
      .meta({ description: 'For a gap: which published figure it explains a part of, and why the two differ' })
      .optional(),
    emits: emits.optional(),
    method: name('A key of data/sources.csv: where the formula comes from', 'source').optional(),
    source: name('A key of data/sources.csv: where the value comes from', 'source').optional(),
    note: label('A remark for people', false).optional(),
  })
  .meta({ description: 'What is given, or follows from what is given' });

const cells = z.record(name('A quantity, with its members in brackets'), amount('A number with its unit'));

const example = z
  .strictObject({
    name: words('What the example shows'),
    given: cells.meta({ description: 'Every input that the expected quantities need, cell by cell' }),
    expect: cells.meta({ description: 'What must come out' }),
    within: amount('Relative tolerance, such as 0.1 %'),
    years: amount('For so many years the same values are given; what is expected is that of the last').optional(),
    source: name('A key of data/sources.csv, for an example from a publication', 'source').optional(),
  })
  .meta({ description: 'A worked example; the tests run it' });

export const sectorSchema = z
  .strictObject({
    sector: id('quantity', 'Name of the sector: lower-case letters, digits and _'),
    label: label('Its name for people; English at least', true),
    note: label('A remark for people', false).optional(),
    dimensions: z
      .record(id('quantity', 'Name of a dimension'), z.array(id('member', 'A member')).min(1))
      .meta({ description: 'Dimensions and their members' })
      .optional(),
    quantities: z.record(id('quantity', 'Name of a quantity'), quantity).meta({ description: 'What is given and what follows' }),
    examples: z.array(example).meta({ description: 'Worked examples' }).optional(),
  })
  .meta({ description: 'What is given, what follows from it, and worked examples that prove it' });

export type SectorShape = z.output<typeof sectorSchema>;
