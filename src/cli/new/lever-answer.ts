import { checkedStudy } from '../../assess.js';
import { membersOf } from '../../domain/cells.js';
import { waysToMove } from '../../domain/new-scenario.js';
import type { WayToMove } from '../../domain/new-scenario.js';
import type { CheckedQuantity } from '../../domain/study.js';
import type { NamedLever } from '../../domain/vocabulary.js';
import { planStudy } from '../../plan/plan-study.js';
import { labelIn } from '../../present/catalogue/label-in.js';
import { amountText, validText } from '../../present/lever-text.js';
import { inUnit } from '../../quantity/show.js';
import { nearest } from '../../source/nearest.js';
import { worldOf } from '../study.js';
import { answered } from './ask.js';
import type { Desk } from './desk.js';

/** A cell that a measure moves, with what one needs to know to choose an amount. */
export interface ChosenLever {
  readonly cell: string;
  readonly lever: NamedLever;
  readonly quantity: CheckedQuantity;
  readonly how: WayToMove;
  readonly label: string;
  /** Where a measure may set it, and its value now; as a file writes them. */
  readonly valid?: string;
  readonly now?: string;
}

interface Cell {
  readonly cell: string;
  readonly lever: NamedLever;
  readonly now?: string;
}

/** The cell that the measure moves, and how. */
export async function leverAnswer(desk: Desk, municipality: string, year: number): Promise<ChosenLever | undefined> {
  const { dialogue, options, words, study, voice } = desk;
  const cells = cellsOf(desk, await inputsOf(desk, municipality), year);
  const known = (typed: string): Cell | undefined => cells.find(({ cell }) => plain(cell) === plain(typed));
  const typed = await answered(dialogue, {
    option: 'lever',
    given: options.lever,
    message: words.questions.lever,
    choices: cells.map((one) => ({ value: one.cell, name: `${one.cell}  ${describe(desk, one)}` })),
    problem: (text) =>
      known(text)
        ? undefined
        : words.problems.unknown(
            text,
            nearest(
              text,
              cells.map(({ cell }) => cell),
            ),
          ),
  });
  const chosen = typed === undefined ? undefined : known(typed);
  const quantity = chosen && study.quantities.find(({ id }) => id === chosen.lever.id);
  const ways = chosen ? waysOf(chosen) : waysToMove;
  const [only] = ways;
  const how = await answered(dialogue, {
    option: 'how',
    given: options.how,
    message: words.questions.how,
    choices: ways.map((way) => ({ value: way, name: `${way}: ${words.how[way]}` })),
    ...(ways.length === 1 && only !== undefined ? { proposal: only } : {}),
    problem: (text) => (ways.some((way) => way === text) ? undefined : words.problems.how(ways)),
  });
  const way = ways.find((one) => one === how);
  if (!chosen || !quantity || !way) return undefined;
  const valid = validText(chosen.lever);
  return {
    ...chosen,
    quantity,
    how: way,
    label: labelIn(quantity.label, voice.catalogue.language, quantity.id),
    ...(valid === undefined ? {} : { valid }),
  };
}

const plain = (cell: string): string => cell.replace(/[\s"']/g, '').replaceAll('/', ',');

/** What sums to a whole can only be shifted; what has no members cannot be. */
function waysOf({ lever, cell }: Cell): readonly WayToMove[] {
  if (lever.isWhole) return ['shift'];
  return cell.includes('[') ? waysToMove : waysToMove.filter((way) => way !== 'shift');
}

/** The given values of a municipality by year. A study that lacks one for it has none to show. */
interface Inputs {
  readonly firstYear: number;
  readonly lanes: number;
  readonly columns?: ReadonlyMap<number, Float64Array>;
}

async function inputsOf({ study, opened }: Desk, municipality: string): Promise<Inputs> {
  const request = {
    want: { kind: 'check' },
    paths: [],
    municipalities: [municipality],
    boundary: 'gpc-basic',
    gwp: 'AR5-100',
    set: [],
  } as const;
  const own = study.wanted.includes(municipality) ? study : (await checkedStudy(request, worldOf(opened))).study;
  if (!own) return { firstYear: 0, lanes: 1 };
  const { firstYear, lanes, inputs } = planStudy({ ...own, scenarios: [], wanted: [municipality] }, 'whole');
  const columns = inputs.get(municipality);
  return { firstYear, lanes, ...(columns ? { columns } : {}) };
}

/** Every cell with its value in the year, where the study has it. */
function cellsOf({ study, vocabulary }: Desk, { firstYear, lanes, columns }: Inputs, year: number): readonly Cell[] {
  const lane = Math.min(Math.max(year - firstYear, 0), lanes - 1);
  return vocabulary.levers.flatMap((lever) => {
    const number = study.quantities.findIndex(({ id }) => id === lever.id);
    const quantity = study.quantities[number];
    if (!quantity) return [];
    return Array.from({ length: quantity.cells }, (_, cell): Cell => {
      const members = membersOf(cell, quantity.by, study.dimensions);
      const value = columns?.get(number)?.[cell * lanes + lane];
      return {
        cell: members.length === 0 ? lever.id : `${lever.id}[${members.join(', ')}]`,
        lever,
        ...(value === undefined ? {} : { now: amountText(inUnit(value, quantity.unit), lever) }),
      };
    });
  });
}

function describe({ words, voice }: Desk, { lever, now }: Cell): string {
  const valid = validText(lever);
  return [
    labelIn(lever.label, voice.catalogue.language, lever.id),
    ...(now === undefined ? [] : [`= ${now}`]),
    ...(valid === undefined ? [] : [words.within(valid)]),
  ].join(' · ');
}
