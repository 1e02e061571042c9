import type { JointAccount } from '../domain/accounts.js';
import type { Row } from '../domain/findings.js';
import type { CheckedScenario } from '../domain/study.js';
import { tolerance } from './effects.js';

/** What the territorial accounts of all partners will show, for the scenarios whose partners are all compared, and the share of each measure in each of them. */
export function jointAccounts(scenarios: readonly CheckedScenario[], rows: readonly Row[]): JointAccount[] {
  return scenarios.flatMap(({ id, title, municipalities: partners }) => {
    const own = partners.flatMap(
      (partner) => rows.find((row) => row.scenario === id && row.municipality === partner && row.measure === undefined) ?? [],
    );
    if (partners.length < 2 || own.length < partners.length) return [];
    const places = placesIn(partners, own);
    const causes = own.map((row) => ({
      municipality: row.municipality,
      values: places.map((place) => row.accounts.find(({ municipality }) => municipality === place)?.value ?? 0),
    }));
    const transfers = causes.flatMap(({ municipality: from, values }) =>
      partners.flatMap((to, i) => (to === from || values[i] === undefined || values[i] === 0 ? [] : [{ from, to, value: values[i] }])),
    );
    const joint = { scenario: id, title, places, causes, transfers, ...sharesIn(id, own, rows) };
    checkTransfers(joint, own);
    return [joint];
  });
}

/** Every measure in every municipality in which it acts, the largest share first. */
function sharesIn(scenario: string, wholes: readonly Row[], rows: readonly Row[]): Pick<JointAccount, 'players' | 'reduction' | 'overlap'> {
  const players = rows
    .flatMap(({ scenario: id, municipality, measure, title, standalone = 0, lastIn = 0, share = 0 }) =>
      id === scenario && measure !== undefined ? [{ municipality, measure, title, standalone, lastIn, share }] : [],
    )
    .sort((a, b) => b.share - a.share || (`${a.municipality} ${a.measure}` < `${b.municipality} ${b.measure}` ? -1 : 1));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const reduction = sum(wholes.map((row) => row.reduction.central));
  const size = sum(players.map(({ share }) => Math.abs(share)));
  if (!(Math.abs(sum(players.map(({ share }) => share)) - reduction) <= tolerance * size))
    throw new Error(`the shares of ${scenario} do not sum to its reduction`);
  return { players, reduction, overlap: sum(players.map(({ standalone }) => standalone)) - reduction };
}

function placesIn(partners: readonly string[], rows: readonly Row[]): string[] {
  const others = new Set(
    rows.flatMap(({ accounts }) => accounts.filter(({ value }) => value !== 0).map(({ municipality }) => municipality)),
  );
  for (const known of [...partners, 'elsewhere']) others.delete(known);
  const elsewhere = rows.some(({ accounts }) => accounts.some(({ municipality }) => municipality === 'elsewhere'));
  return [...partners, ...[...others].sort(), ...(elsewhere ? ['elsewhere'] : [])];
}

/**
 * What the partners' accounts show together is what they save inside their own borders, plus what they receive from one another, less what they give:
 * the last two are the same numbers, so transfers net to zero and nothing is counted by two. A deviation is a bug of ours.
 */
function checkTransfers({ scenario, places, causes, transfers }: JointAccount, rows: readonly Row[]): void {
  const partners = rows.map(({ municipality }) => municipality);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const shown = sum(places.map((place, i) => (partners.includes(place) ? sum(causes.map(({ values }) => values[i] ?? 0)) : 0)));
  const outside = sum(
    rows.flatMap(({ accounts }) => accounts.filter((one) => !partners.includes(one.municipality)).map(({ value }) => value)),
  );
  const saved = sum(rows.flatMap(({ accounts }) => accounts.map(({ value }) => value)));
  const size = sum(rows.flatMap(({ accounts }) => accounts.map(({ value }) => Math.abs(value))));
  const received = sum(partners.map((to) => sum(transfers.filter((one) => one.to === to).map(({ value }) => value))));
  const given = sum(partners.map((from) => sum(transfers.filter((one) => one.from === from).map(({ value }) => value))));
  if (!(Math.abs(shown - (saved - outside)) <= tolerance * size) || !(Math.abs(received - given) <= tolerance * size))
    throw new Error(`the transfers of ${scenario} do not net to zero: ${received} received, ${given} given, ${shown} shown`);
}
