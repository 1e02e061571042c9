import type { FaultCatalogue } from '../catalogue.js';
import { dimensionsOf, limits, meant, quote } from './phrases.js';

const wholeTonnes = (tonnes: number): string => `${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(tonnes)} t`;

const misfits = {
  'not-positive': 'its values are above zero, and the range is not',
  'not-a-share': 'it is a distribution of shares, and this is no share',
  'no-ends': 'it has no ends, so that no range holds all of it',
  'value-at-end': 'the value stands at an end of the range',
  coverage: 'a range holds between 50 % and 100 %',
} as const;

export const rowFaults = {
  'unknown-source': {
    message: ({ source }) => `there is no source ${quote(source)}`,
    help: ({ nearest }) => meant(nearest) ?? 'add a row to data/sources.csv',
    why: 'Every number names its source by a key of `data/sources.csv`, which says who published it, when, and under which terms. This key is not there. Correct it, or add the source.',
  },
  'source-missing': {
    message: ({ what }) => `${quote(what)} has no source`,
    help: () => 'add `source:` with a key of data/sources.csv',
    why: 'A number that cannot say where it comes from cannot be defended in a council meeting. If it is your own judgement, say so: there is a source for that too, and the result will be marked as assumed. Add the key of a row in `data/sources.csv`.',
  },
  'unused-row': {
    message: ({ quantity }) => `no sector has a quantity ${quote(quantity)}, so this row would count nowhere`,
    help: ({ nearest }) => meant(nearest) ?? 'remove the row, or declare the quantity in its sector file',
    why: 'A row gives a value for a quantity that no sector file declares as given. Most often its name is misspelt or was changed in the sector file. Such a row would be ignored silently, so it is refused.',
  },
  'row-for-formula': {
    message: ({ quantity, origin }) =>
      `${quote(quantity)} ${origin === 'formula' ? 'is computed by a formula' : 'has its value in the sector file'}, so a row cannot give it`,
    help: ({ origin }) =>
      origin === 'formula' ? 'remove the row, or give one of the quantities in the formula' : 'remove the row or the value',
    why: 'A quantity is either given or computed. If both were possible, it would depend on the place which of the two counts. Remove the row, or declare the quantity as `given` in the sector file.',
  },
  'row-in-other-folder': {
    message: ({ quantity, expected, found }) => `rows of ${quote(quantity)} belong in ${quote(expected)}, not in ${quote(found)}`,
    help: ({ expected }) => `move the row to a file in ${quote(expected)}`,
    why: 'The sector file says of each given quantity whether it is an activity, a factor or a trajectory, and each has a folder of its own. A value that could stand in any of them would be looked for in all of them, and one of two would be forgotten. Move the row, or correct `given` in the sector file.',
  },
  'duplicate-row': {
    message: ({ quantity, member, place, year }) =>
      `a second row for ${quote(member === '' ? quantity : `${quantity}[${member}]`)}, ${place}, ${year}`,
    help: () => 'keep one of the two',
    why: 'Two rows give a value for the same quantity, member, place and year. Even if they agree today, one of them will be updated and the other not. Keep the better one and say in its note why.',
  },
  'members-expected': {
    message: ({ quantity, by, found }) =>
      `${quote(quantity)} is given by ${dimensionsOf(by)}, but ${found === '' ? 'no member is named' : `${quote(found)} is written`}`,
    help: ({ by }) =>
      by.length === 0
        ? 'leave the cell `member` empty'
        : `write one member of each, in this order: ${by.map((name) => `<${name}>`).join('/')}`,
    why: 'The cell `member` says which part of a quantity a value is for: one member for each dimension of the quantity, in its order, with a slash between them. Too few, too many or the wrong order would put the value in another place. Correct the cell after the `by` of the quantity in its sector file.',
  },
  'unknown-place': {
    message: ({ place }) => `${quote(place)} is not a place that is known`,
    help: ({ nearest }) => meant(nearest) ?? 'a place is a municipality, a county, a country such as DK, a region, or `world`',
    why: 'A value holds for a municipality, a county, a country, a region of countries or the world, and the nearest one is used. This name is none of those in `data/municipalities.csv`. Correct the spelling, or the value will be found by nobody.',
  },
  'value-missing': {
    message: ({ quantity, member, municipality }) =>
      `there is no value of ${quote(member === '' ? quantity : `${quantity}[${member}]`)} for ${quote(municipality)}`,
    help: () => 'add a row for the municipality, its country, its region or the world',
    why: 'The calculation needs this value, and no row gives it: not for the municipality, nor for its country, region or the world. A missing value is never taken for zero. Add a row with its source; if it can only be estimated, mark it as `assumed`.',
  },
  'year-not-covered': {
    message: ({ quantity, municipality, year, first, last }) =>
      `${quote(quantity)} has values from ${first} to ${last} for ${municipality}, but ${year} is needed`,
    help: () => 'add a row for that year, or declare `beyond: hold` where the last value may be kept',
    why: 'The series ends before the years of the scenario do. Whether the last value may be kept is a decision about the world, so it is made in the sector file (`beyond: hold`) and not by the program. Extend the series with its source, or declare it.',
  },
  'outside-validity': {
    message: ({ quantity, member, municipality, year, valid }) =>
      `${quote(member === '' ? quantity : `${quantity}[${member}]`)} is valid for ${valid}, but ${year} is needed for ${municipality}`,
    help: () => 'add a row for the later years, or declare `beyond: hold` where the value may be kept',
    why: 'The source, or whoever entered the row, says for which years the value may be used. Whether it may be kept beyond them is a decision about the world, so it is made in the sector file (`years: { between: step, beyond: hold }`) and the result then says that it was. Add a value for the other years with its source, or declare it.',
  },
  'held-beyond-validity': {
    message: ({ quantity, member, municipality, year, valid }) =>
      `${quote(member === '' ? quantity : `${quantity}[${member}]`)} is valid for ${valid} and is held beyond it, as in ${year} for ${municipality}`,
    help: () => 'the sector file allows it with `beyond: hold`; a newer value would be better',
    why: 'The value is used outside the years for which it is valid, because the sector file declares that it may be held. Nothing is wrong with the files. It is said because the result depends on it; look for a newer source.',
  },
  'share-out-of-range': {
    message: ({ quantity, value }) => `${quote(quantity)} is a share, but ${value} is outside 0 and 1`,
    help: () => 'write it as a percentage (60 %) or as a number from 0 to 1',
    why: 'A share lies within 0 and 1, or 0 % and 100 %. A 60 where 60 % was meant is the usual cause. Write the percent sign, or divide by one hundred.',
  },
  'shares-do-not-sum': {
    message: ({ what, sum }) => `the shares of ${what} sum to ${sum}, not to 1`,
    help: () => 'check each share; often one is missing or rounded',
    why: 'These shares split a whole, so together they must make exactly one. If they make less, something disappears from the calculation; if more, it is counted twice. Find the share that is missing or rounded, and say in its note how it was settled.',
  },
  'range-without-shape': {
    message: ({ column }) => `the range of this row is not complete: ${quote(column)} is missing`,
    help: () => 'fill in low, high, shape and covers, or none of the four',
    why: 'A range has two ends, a shape (how likely the values between are) and a statement of what it covers. With only some of these it cannot be used or explained. Fill in all four, or leave all four empty.',
  },
  'range-outside-validity': {
    message: ({ quantity, shape, percent, low, high }) =>
      `the range reaches beyond what ${quote(quantity)} can be (${limits(low, high)}): ${percent} % of its ${shape} distribution is cut off`,
    help: () =>
      'give a range inside the limits, or a shape that stays there; `signed: true` in the sector file where a negative value has a meaning',
    why: 'What cannot be is never drawn: a share past 1, a negative tonne. Where a range reaches far beyond such a limit, a part of its distribution is cut off, and the range that is drawn is not the range that is written. The draws are still made, from what is left. Give both ends inside the limits, or choose a shape that stays there: lognormal above zero, beta between 0 and 1.',
  },
  'shape-impossible': {
    message: ({ shape, misfit }) => `no ${shape} distribution has this range: ${misfits[misfit]}`,
    help: () => 'pert and triangular take any range with a most likely value',
    why: 'A range is drawn from a distribution, and not every shape can have every range. A lognormal has only values above zero; a beta is for shares; normal, lognormal and beta have values outside any range, so that none holds 100 %, and need room on both sides of the value. What the range holds is 95 % unless `covers` begins with another number (`90 %: a survey`), which lies between 50 % and 100 %. Choose another shape, or correct the range.',
  },
  'below-zero': {
    message: ({ quantity, value }) => `${quote(quantity)} is ${value}, below zero`,
    help: () => 'check the sign; if it may be negative, declare `signed: true` in the sector file',
    why: 'Amounts such as tonnes, kilometres and people are not negative, and a minus sign in front of one turns an emission into a saving. Where a negative value has a meaning, the sector file says so with `signed: true`. Check the sign.',
  },
  'potential-missing': {
    message: ({ set, gas }) => `the set ${quote(set)} has no warming potential for ${gas}`,
    help: ({ set }) => `add a row to data/gwp/${set}.csv`,
    why: 'To count a gas as CO2e its warming potential must be known in the chosen set. Leaving the gas out would make the result too small without a word. Add the row with its source.',
  },
  'plant-receives-too-much': {
    message: ({ plant, tonnes, year, from, took, of }) =>
      `${from.join(' and ')} would send ${wholeTonnes(tonnes)} to ${plant} in ${year}, more than the ${wholeTonnes(took)} that it took from everybody in ${of}`,
    help: () => 'check the shares of the flow, the waste of the municipalities, and the figure of the plant',
    why: 'A plant cannot take more from some municipalities than it took from all of them. Either the model makes too much waste, or the flow leads to the wrong plant, or the plant has grown since the figure was published. Correct the flow or the values, or add the newer figure to `data/plants/figures.csv`.',
  },
  'plant-left-out': {
    message: ({ plant, municipality, own, took, year, of }) =>
      `the territorial account of ${municipality} leaves out what others burn at ${plant}: ${wholeTonnes(own)} of its own in ${year}, of the ${wholeTonnes(took)} that the plant took from everybody in ${of}`,
    help: () => 'the waste of others counts where it arises: evaluate the owners too, or compare in the boundary gpc-basic',
    why: 'A plant that several municipalities share stands in one of them. A territorial inventory counts all that burns there. The account here follows the waste: it has the municipality’s own, what measures of the evaluated municipalities change at the plant, and what is imported for it, but no waste of municipalities that are not evaluated. The figure is too low for the place where the plant stands, and right for nobody’s target there.',
  },
  'stale-value': {
    message: ({ quantity, until }) => `the value of ${quote(quantity)} should have been looked at again by ${until}`,
    help: () => 'look for a newer value in the source, then set a new date in `review`',
    why: 'Whoever entered this value knew that it would age, and wrote down when to look again. The value still counts, and this is only a reminder. Look in the source, change the value if there is a newer one, and set the next date.',
  },
} satisfies Partial<FaultCatalogue>;

export const scenarioFaults = {
  'unknown-municipality': {
    message: ({ municipality }) => `there is no municipality ${quote(municipality)}`,
    help: ({ nearest }) => meant(nearest) ?? 'the ids are in data/municipalities.csv; `coop-co2 municipalities` lists them',
    why: 'Municipalities are named by their id, in small letters and without æ, ø, å, ä, ö, such as `koege`. This one is not in `data/municipalities.csv`. Correct the spelling, or add it there together with its data.',
  },
  'municipality-takes-no-part': {
    message: ({ municipality, scenario }) => `${quote(municipality)} takes no part in ${quote(scenario)}`,
    help: ({ municipality }) => `add ${quote(municipality)} to \`municipalities\`, or remove what is said for it here`,
    why: 'Under `in` a measure says what is different in one municipality of a joint scenario. This municipality is not among those of the scenario, so what is written here would have no effect. Add it to `municipalities` of the scenario, or remove it here.',
  },
  'unknown-lever': {
    message: ({ quantity }) => `there is no quantity ${quote(quantity)}`,
    help: ({ nearest }) => meant(nearest) ?? '`coop-co2 quantities` lists what can be changed',
    why: 'A measure changes quantities of the model by name, such as `waste.sorted[plastic]`. This name does not exist, so the measure would have no effect. `coop-co2 quantities` lists those that can be changed.',
  },
  'not-a-lever': {
    message: ({ quantity }) => `${quote(quantity)} exists, but a measure cannot change it`,
    help: () => 'change one of the quantities that it follows from; `coop-co2 quantities` marks them as levers',
    why: 'Only what a decision can really move is open to measures: how much is sorted, how far buses drive, how people travel. Results and natural constants are not, because setting a result would jump over the model. Look with `coop-co2 explain` which inputs it follows from.',
  },
  'lever-on-formula': {
    message: ({ quantity }) => `${quote(quantity)} is computed by a formula and cannot be a lever`,
    help: () => 'make one of the quantities in its formula the lever',
    why: 'A measure that overwrote a computed value would cut the model in two: what comes before would no longer matter. Only given quantities can be levers. Choose the input that the decision really changes.',
  },
  'several-changes': {
    message: ({ quantity }) => `the change of ${quote(quantity)} says more than one of \`to\`, \`by\` and \`add\``,
    help: () => 'keep one of them',
    why: '`to` sets a value, `by` multiplies it and `add` adds to it. With two of them in one change it is unclear what is meant. Keep one, or write two measures.',
  },
  'no-change': {
    message: ({ measure, quantity }) =>
      quantity === undefined
        ? `the measure ${quote(measure)} changes nothing`
        : `the change of ${quote(quantity)} says none of \`to\`, \`by\` and \`add\``,
    help: ({ quantity }) => (quantity === undefined ? 'add `change:` or `shift:`' : 'write one of them, such as `to: 60 %`'),
    why: 'A measure without `change` and `shift` has no effect, and would appear in the ranking with zero as if it had been examined. Write what it changes. If its effect is not known yet, leave the measure out and say so in the note.',
  },
  'set-twice': {
    message: ({ quantity, measures }) => `${quote(quantity)} is set by ${measures.map(quote).join(' and ')}`,
    help: () => 'let one of them use `by` or `add`, or put the two together',
    why: 'Two measures of one scenario set the same quantity to a value with `to`, and only one can have its way. Which one would depend on their order, and results must not. Let one of them scale (`by`) or add (`add`), or make one measure of the two.',
  },
  'partition-broken': {
    message: ({ quantity, dimension }) => `after this change the shares of ${quote(quantity)} over ${quote(dimension)} no longer sum to 1`,
    help: () => 'use `shift`, which takes from one member what it gives to another',
    why: 'These shares split a whole. If one grows, others must shrink by as much, and the file must say which. `shift` does that: it names where the share goes and where it is taken from.',
  },
  'lever-out-of-range': {
    message: ({ quantity, value, low, high }) => `${value} is not possible for ${quote(quantity)}; it can be ${limits(low, high)}`,
    help: () => 'choose a value in the range; the sector file says why it ends there',
    why: 'The model holds only within a range: nobody sorts more than all plastic, and a bus has only so many seats. The value of this measure is outside it. Choose one inside, or correct `valid` in the sector file if there is evidence for a wider range.',
  },
  'lever-invalid-result': {
    message: ({ quantity, municipality, year, value, low, high }) =>
      `${quote(quantity)} becomes ${value} for ${municipality} in ${year}; it can be ${limits(low, high)}`,
    help: () => 'make a measure smaller; where no measure touches it, look at its inputs with `coop-co2 explain`',
    why: 'The measures move the quantity further than it can go: more is taken away than is there, often by several measures that are possible one by one. The result would be negative travel or more than all waste. Make one of them smaller, or take them out of the same scenario. Where no measure touches the quantity, its inputs do not fit together.',
  },
  'diversion-sum': {
    message: ({ sum }) => `the shares under \`taken-from\` sum to ${sum}, not to 100 %`,
    help: () => 'say where all of it comes from; what is taken from nobody is `new-travel`',
    why: 'Every new passenger-kilometre comes from somewhere: from the car, from the bicycle, or from a trip that was not made before. Only what comes from cars saves emissions, so the shares must account for all of it. Put what is taken from nobody under `new-travel`.',
  },
  'ramp-reversed': {
    message: ({ from, full, until }) =>
      until === undefined
        ? `the full effect (${full}) comes before the first effect (${from})`
        : `the last year with an effect (${until}) comes before the full effect (${full})`,
    help: () => '`from` is the first year with an effect, `full` the first with all of it, `until` the last',
    why: 'The effect of a measure grows from the year `from` to the year `full`. The second cannot come first. Exchange the two years, or correct the one that is mistyped.',
  },
  'ramp-outside-years': {
    message: ({ year, first, last }) => `the year ${year} is outside the scenario's years ${first} to ${last}`,
    help: () => 'choose a year within them, or widen `years`',
    why: 'A measure that begins or is complete outside the years of its scenario would show only part of its effect, or none. Choose years within those of the scenario, or widen `years` at the top of the file.',
  },
  'extends-cycle': {
    message: ({ path }) =>
      path.length === 2 ? `${quote(path[0] ?? '')} extends itself` : `these scenarios extend each other: ${path.map(quote).join(' → ')}`,
    help: () => 'remove `extends` from one of them',
    why: 'A scenario that builds on another takes over its measures first. Here each builds on the next and the last on the first, so there is no beginning. Remove `extends` from the one that should stand alone.',
  },
  'residents-not-territory': {
    message: ({ quantity }) =>
      `${quote(quantity)} counts traffic inside the border, not the travel of residents, so travel cannot be shifted in it`,
    help: () => "shift the residents' travel, such as `transport.travel`",
    why: 'The territorial figure contains lorries and cars that only pass through, which no local bus will ever replace. Taking a modal shift from it promises savings that cannot happen. Shift the travel of the residents; the territorial figure is shown beside it.',
  },
  'moves-no-emission': {
    message: ({ quantity }) => `${quote(quantity)} can be changed, but no emission follows from it`,
    help: () => 'the measure saves 0 t: change what it acts on as well, such as travel, kilometres or tonnes',
    why: 'The measure changes a quantity that no line of the account is computed from, so that it saves exactly 0 t in every boundary, whatever its amount. It may be right to state it, but the saving that is meant must be written as a change of something that emits. `coop-co2 explain` with an emission line shows what it follows from.',
  },
  'unknown-measure-kind': {
    message: ({ kind }) => `${quote(kind)} is not a known kind of measure`,
    help: ({ nearest }) => meant(nearest) ?? 'the kinds are in data/experience/kinds.csv; a new kind is a new row there',
    why: 'The kind ties a measure to what others have tried before: with another word for it, nobody is warned. It is a sector, a slash and a word, such as `transport/bus-frequency`, and it stands in the one catalogue, `data/experience/kinds.csv`, for scenarios and register alike. Correct it, or add a row for a kind that is really new.',
  },
  'too-many-measures': {
    message: ({ count, limit }) => `the scenario has ${count} measures; at most ${limit} are possible`,
    help: () => 'split the scenario, or put measures together that always come as one',
    why: 'To share out a joint effect fairly, every combination of the measures is computed, and their number doubles with each one. Beyond this limit that takes too long. Split the scenario, or put measures together that would always be decided together.',
  },
} satisfies Partial<FaultCatalogue>;
