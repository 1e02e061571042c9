import type { FaultCatalogue } from '../catalogue.js';
import { dimensionsOf, listed, meant, meantOrOneOf, quote, said } from './phrases.js';

/** What an operation does with its two sides; the others compare them. */
const together: Readonly<Record<string, string>> = { add: 'added', subtract: 'subtracted' };

const counts = ['no value', 'one value', 'two values', 'three values'];

export const formulaFaults = {
  'formula-syntax': {
    message: ({ detail, mark }) => `the formula cannot be read: ${said(detail, mark)}`,
    help: () => 'every multiplication needs its *, every bracket its partner',
    why: 'The formula is not complete, or has two things beside one another without a sign between them. Multiplication is always written with `*`. Count the brackets, and compare with another formula of the file.',
  },
  'formula-not-allowed': {
    message: ({ what }) => `${quote(what)} is not possible in a formula`,
    help: () => 'formulas are arithmetic: + - * / ^ ( ), names, name[member] and a few functions',
    why: 'Formulas are arithmetic and nothing else, so that anybody can follow them and no file can make the program do anything but compute. Conditions, texts, assignments and functions of your own are refused. What is needed beyond that is a quantity of its own, or a question for the developers.',
  },
  'formula-too-long': {
    message: ({ length, limit, counted }) => `the formula has ${length} ${counted}; at most ${limit} are possible`,
    help: () => 'split it: give its parts names as quantities of their own',
    why: 'A formula that long cannot be checked by a reader, and `explain` could not show its parts. Give the parts names as quantities of their own, with their own units. The result is the same.',
  },
  'formula-percent': {
    message: () => '% has no meaning in a formula',
    help: () => 'write the share as a quantity, such as (1 - loss_share)',
    why: 'In a value, `25 %` is a quarter; in a formula the same sign means the remainder of a division in many programs, and 100*25%+2 comes out as 0. So it is refused in formulas. Name the share as a quantity with its source, and use its name.',
  },
  'formula-constant': {
    message: ({ text }) => `the number ${quote(text)} stands in a formula without a source`,
    help: () => 'make it a quantity with value, unit and source, and use its name; only 0, 1, 2 and 100 may stand bare',
    why: 'A bare number cannot say where it comes from, which unit it has and for which year it holds. Only 0, 1, 2 and 100 may stand in a formula. Make it a quantity with `value:` and `source:`; conversions between units, such as kg and t, are done by the program.',
  },
  'formula-function': {
    message: ({ name }) => `there is no function ${quote(name)}`,
    help: ({ name, known }) =>
      `${name === 'ln' ? '`log` is the natural logarithm; ' : ''}functions are ${listed(known)}; between a name and a bracket a multiplication needs its *`,
    why: 'Only a few functions exist, so that every formula can be checked before anything is computed. If a bracket directly after a name was meant as multiplication, write `*` between them.',
  },
  'formula-arguments': {
    message: ({ name, values, dimension, call, found }) =>
      `${quote(name)} takes ${values === 'some' ? 'two or more values' : counts[values]}${dimension ? ' and the name of a dimension' : ''}: ${call}; here it has ${found === 0 ? 'nothing' : found}`,
    why: 'A function was given too few or too many values between its brackets. `sum` takes a quantity and the name of a dimension, `min` and `max` two or more values; the message shows how this one is called. Look for a comma that is missing or too many.',
  },
  'unknown-quantity': {
    message: ({ name }) => `there is no quantity ${quote(name)}`,
    help: ({ nearest }) => meant(nearest) ?? 'a quantity of another sector is written sector.name; `coop-co2 quantities` lists all',
    why: 'The name is not a quantity of this sector or, with a dot, of the sector before it. A misspelt name is never read as zero. `coop-co2 quantities` lists every name.',
  },
  'unknown-member': {
    message: ({ member, dimension }) => `${quote(member)} is not a member of ${quote(dimension)}`,
    help: ({ nearest, members }) => meantOrOneOf(nearest, members),
    why: 'Quantities are split by dimensions, such as travel by mode, and each dimension has a fixed list of members in its sector file. A member that is not on the list would be counted nowhere. Use one of the list, or add it there and give it values.',
  },
  'member-of-nothing': {
    message: ({ name, member }) => `${quote(name)} has no members, so ${quote(`[${member}]`)} has no meaning`,
    help: ({ name }) => `write \`${name}\` alone`,
    why: 'Square brackets pick one member, such as `travel[car]`. This quantity is one single value and has nothing to pick from. Leave the brackets out, or check whether another quantity was meant.',
  },
  'unknown-dimension': {
    message: ({ name }) => `there is no dimension ${quote(name)}`,
    help: ({ nearest }) => meant(nearest) ?? 'dimensions are declared at the top of a sector file, under `dimensions`',
    why: 'A dimension is a list of members, such as mode or material, declared under `dimensions` in the sector file. This name is not declared. Correct the spelling or declare it.',
  },
  'dimension-not-in-value': {
    message: ({ dimension, has }) => `what is summed has no dimension ${quote(dimension)}; it has ${dimensionsOf(has)}`,
    help: () => 'sum over a dimension that the value has, or leave the sum out',
    why: '`sum(x, d)` adds up the members of d, which is only possible where x is split by d. Here it is not, so the sum would be without meaning. Check which dimension was meant.',
  },
  'units-not-addable': {
    message: ({ operation, left, right }) => `${quote(left)} and ${quote(right)} cannot be ${together[operation] ?? 'compared'}`,
    help: ({ hint }) => hint ?? 'both sides must measure the same thing; look for a missing factor on one of them',
    why: 'Only like can be added to like. Carbon dioxide, methane, nitrous oxide and CO2e are different things here, and so are vehicle-kilometres and passenger-kilometres, so that a forgotten conversion cannot hide. Multiply one side by what links the two, such as an occupancy or an emission factor.',
  },
  'unit-in-exponent': {
    message: ({ unit }) => `the exponent has the unit ${quote(unit)}; it must be a plain number`,
    help: () => 'divide the exponent by something in the same unit',
    why: 'A power such as x^2 has a meaning; x to the power of three tonnes has none. The exponent must be a number without unit. Divide it by a quantity in the same unit, such as a half-life.',
  },
  'unit-not-plain': {
    message: ({ name, unit }) => `${quote(name)} needs a plain number, not ${quote(unit)}`,
    help: () => 'divide by something in the same unit first',
    why: 'Exponentials and logarithms have a meaning only for numbers without unit. Otherwise the result would depend on whether one counts in kilograms or tonnes. Divide by a reference value in the same unit.',
  },
  'formula-unit': {
    message: ({ declared, computed }) => `the formula yields ${quote(computed)}, but ${quote(declared)} is declared`,
    help: ({ hint }) => hint ?? 'look for a factor that is missing, or divided by where it should be multiplied',
    why: 'The unit that follows from the formula is not the one the quantity says it has. That is how a forgotten occupancy, a missing emission factor or a division the wrong way round shows itself before any number is computed. Follow the units through the formula; the message names both.',
  },
  'formula-dimensions': {
    message: ({ declared, computed }) =>
      `the formula yields a value by ${dimensionsOf(computed)}, but \`by\` declares ${dimensionsOf(declared)}`,
    help: () => 'sum what is too much with sum(x, dimension), or add it to `by`',
    why: 'What a formula yields must be split by exactly the dimensions that the quantity declares. A dimension too many would be lost, one too few would be made up. Sum over what is too much, pick one member, or correct `by`.',
  },
  'share-can-pass-one': {
    message: ({ low, high }) => `this share can reach ${low} to ${high}; a share lies within 0 and 1`,
    help: () => 'write min(1, …), use `1 - share`, or declare the quantity as an intensity',
    why: 'A share above one or below zero means more than everything, or less than nothing, and makes negative emissions appear. It must follow from the formula itself that this cannot happen. Use products of shares and `1 - share`, limit it with `min(1, …)`, or declare an intensity if it is no share.',
  },
  'formula-cycle': {
    message: ({ path }) =>
      path.length === 2 ? `${quote(path[0] ?? '')} needs itself` : `these quantities need each other: ${path.map(quote).join(' → ')}`,
    help: () => 'one of them must be given, or computed from something else',
    why: 'Each quantity in the circle is computed from the next, and the last one from the first, so none can be computed. Often a name was mistaken for a similar one. Find the one that should come from elsewhere.',
  },
  'dimension-in-value': {
    message: ({ name, dimension }) => `the first value of ${quote(name)} has the dimension ${quote(dimension)} that it works over`,
    help: ({ dimension }) => `pick one member, or sum over ${dimension} first`,
    why: 'Such a function reads one value of the first argument for all members of the dimension, and the result no longer has it. A first value that is itself split by it would leave open which part is meant. `turnover` takes what enters at age 0; `interpolate` takes the one value that is looked up.',
  },
  'ages-not-counted': {
    message: ({ dimension, members }) => `the members of ${quote(dimension)} are ${members.join(', ')}; ages are 0, 1, 2 and so on`,
    help: ({ dimension }) => `declare ${dimension}: [0, 1, 2, …], one member for each year of age`,
    why: 'What survives is moved on by one year of age in each year. So the dimension has one member for each age, from 0, in order, without gaps. Groups such as `5-9` cannot be moved on by one year.',
  },
  'table-not-rising': {
    message: ({ quantity, municipality, year }) => `the points of the table in ${quote(quantity)} do not rise (${municipality}, ${year})`,
    help: () => 'put the members of the dimension in the order of their points; no two points may be equal',
    why: '`interpolate` goes from point to point in the order of the members. Where a point is not above the one before it, there is no straight line between them, and the answer would depend on the order of the rows. Correct the values, or the order of the members in the sector file.',
  },
  'survival-rises': {
    message: ({ quantity, municipality, year }) =>
      `in ${quote(quantity)} more survive at one age than at the age before (${municipality}, ${year})`,
    help: () => 'give the share that is still there at each age, counted from all that entered; it can only fall',
    why: 'The share is of all that once entered: 1 at first, then falling. A share that rises would make vehicles out of nothing. Often the yearly rate was entered, the share of those still there a year before; multiply the rates up to each age.',
  },
  'divides-by-zero': {
    message: ({ quantity, municipality, year, member }) =>
      `${quote(member === '' ? quantity : `${quantity}[${member}]`)} has no finite value for ${municipality} in ${year}: something is divided by zero`,
    help: () => 'check the inputs with `coop-co2 explain`; an input of zero often means that the value is missing',
    why: 'A quantity that something is divided by is zero in this place and year, or a number grew beyond what can be computed. The result would be infinite or undefined, and it would spread into every total. Check the inputs; a zero often stands where a value is not known.',
  },
  'draw-not-a-number': {
    message: ({ quantity, municipality, year, draws, of }) =>
      `${quote(quantity)} has no finite value for ${municipality} in ${year} in ${draws} of ${of} draws: something is divided by zero`,
    help: () => 'narrow the range of what it is divided by, so that it cannot come to zero',
    why: 'With the central values the quantity has a value, but in some draws what it is divided by comes to zero. The interval would then be made of the other draws alone, and say nothing. A range that reaches zero below a line is nearly always wider than what is really thought possible. Narrow it, or give it a shape that stays away from zero, such as lognormal.',
  },
  'no-formula-or-given': {
    message: ({ quantity }) => `${quote(quantity)} says neither where its value comes from nor how it is computed`,
    help: () => 'add one of `given`, `value` or `formula`',
    why: 'A quantity has its value from a data file (`given`), from the sector file itself (`value`, with a source) or from other quantities (`formula`). One of the three must be written. Nothing is assumed in its place.',
  },
  'several-origins': {
    message: ({ quantity }) => `${quote(quantity)} has more than one of \`given\`, \`value\` and \`formula\``,
    help: () => 'keep one of them',
    why: 'With two origins it would be unclear which number counts. Keep the one that is meant. A given quantity that a measure may change needs no formula: it is a `lever`.',
  },
  'dimension-differs': {
    message: ({ dimension }) => `the dimension ${quote(dimension)} has other members here than where it was first declared`,
    help: () => 'use the same members in the same order, or another name',
    why: 'Sectors share their dimensions by name. If the members differed, a sum over one sector would leave out what another one counts. Make the lists equal, or give one of them another name.',
  },
  'share-with-unit': {
    message: ({ unit }) => `a share has no unit, but ${quote(unit)} is declared`,
    help: () => 'write `unit: "1"` or `unit: "%"`, or another kind',
    why: 'A share is a part of a whole: a plain number from 0 to 1, or a percentage. With a unit it is an amount or an intensity, and other checks hold for those. Correct the unit or the kind.',
  },
  'flow-without-year': {
    message: ({ unit }) => `a flow is an amount per year, but ${quote(unit)} is declared`,
    help: ({ unit }) => `write \`${unit}/year\`, or declare a stock`,
    why: 'A flow is what happens during a year and may be summed over years; a stock is what is there at one time and may not. The unit tells them apart. Add `/year`, or declare the kind as stock.',
  },
  'emits-wrong-unit': {
    message: ({ gas, origin, expected, found }) =>
      `an emission of ${origin} ${gas} is measured in ${quote(expected)}, not in ${quote(found)}`,
    help: () => 'correct the unit of the quantity or the gas under `emits`',
    why: 'A line of the account must be a mass of the gas that it names, per year. Otherwise it would be multiplied by the wrong warming potential. Correct the unit or the gas.',
  },
  'unknown-flow': {
    message: ({ flow }) => `there is no flow ${quote(flow)}`,
    help: ({ nearest }) => meant(nearest) ?? 'write `home`, `elsewhere`, or the name of a flow in data/flows',
    why: '`falls` says where an emission happens: at home, elsewhere, or spread by the shares of a flow in `data/flows`. This name is none of them. Without it the effect could not be placed.',
  },
  'example-misses': {
    message: ({ example, quantity, expected, found }) =>
      `the example ${quote(example)} expects ${quantity} = ${expected}; computed is ${found}`,
    help: () => 'one of the two is wrong: check the formula, then the numbers of the example',
    why: 'A worked example is a calculation done by hand or taken from a publication, and the model does not reproduce it. Until it does, none of its results can be trusted. Follow the calculation step by step to see which of the two is wrong.',
  },
  'example-incomplete': {
    message: ({ example, quantity, missing }) =>
      `the example ${quote(example)} gives no value of ${listed(missing)}, which ${quote(quantity)} needs`,
    help: () => 'add it under `given`, with its unit; where it has members, one line for each',
    why: 'A worked example names every input that its result needs, so that it can be followed without the data files and does not change with them. One is missing. Add it with its unit.',
  },
} satisfies Partial<FaultCatalogue>;
