import type { FaultCatalogue } from '../catalogue.js';
import { listed, meantOrOneOf, quote } from './phrases.js';

export const transferFaults = {
  'unknown-measure': {
    message: ({ name }) => `der er intet scenarie eller tiltag ${quote(name)}`,
    help: ({ nearest }) => meantOrOneOf(nearest, []) ?? 'skriv id’et på et scenarie, på et tiltag, eller scenarie/tiltag',
    why: 'Det, der overføres, nævnes ved et scenaries id (filens navn uden `.yaml`), ved et tiltags id eller ved begge med skråstreg imellem. Dette navn er ingen af delene.',
  },
  'measure-in-several': {
    message: ({ measure, scenarios }) => `${quote(measure)} er et tiltag i ${listed(scenarios)}`,
    help: ({ measure, scenarios }) => `skriv for eksempel ${scenarios[0] ?? ''}/${measure}`,
    why: 'Tiltag i forskellige scenarier kan have samme id og alligevel sige noget forskelligt. Der gættes ikke på, hvilket der menes: skriv scenariet foran.',
  },
  'nothing-to-transfer': {
    message: ({ what, municipality }) => `${quote(what)} ændrer intet i ${quote(municipality)}`,
    help: () => 'nævn et tiltag, der virker dér, eller en anden kommune med --from',
    why: 'En overførsel tager det, et tiltag ændrer i én kommune, med til en anden. Her ændrer det intet i den første, så der er intet at tage med.',
  },
  'cannot-scale': {
    message: ({ quantity, from, to }) =>
      `mængden kan ikke skaleres fra ${quote(from)} til ${quote(to)}: ${quote(quantity)} mangler eller er 0 i en af dem`,
    help: () => 'vælg en anden regel med --scale: inhabitants, activity eller none',
    why: 'En mængde som 8 Mpkm om året hører til et steds størrelse. Den overføres til et andet sted i forhold til indbyggerne eller til den aktivitet, den ændrer. Hvor den er 0 eller ukendt ét af stederne, er der intet forhold. Vælg en anden regel med `--scale`.',
  },
} satisfies Partial<FaultCatalogue>;
