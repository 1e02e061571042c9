import type { FaultCatalogue } from '../catalogue.js';
import { listed, meantOrOneOf, quote } from './phrases.js';

export const transferFaults = {
  'unknown-measure': {
    message: ({ name }) => `det finns inget scenario och ingen åtgärd ${quote(name)}`,
    help: ({ nearest }) => meantOrOneOf(nearest, []) ?? 'skriv id:t för ett scenario, för en åtgärd, eller scenario/åtgärd',
    why: 'Det som överförs anges med ett scenarios id (filens namn utan `.yaml`), med en åtgärds id eller med båda och ett snedstreck emellan. Detta namn är inget av dem.',
  },
  'measure-in-several': {
    message: ({ measure, scenarios }) => `${quote(measure)} är en åtgärd i ${listed(scenarios)}`,
    help: ({ measure, scenarios }) => `skriv till exempel ${scenarios[0] ?? ''}/${measure}`,
    why: 'Åtgärder i olika scenarier kan ha samma id och ändå säga olika saker. Vilken som menas gissas inte: skriv scenariot framför.',
  },
  'nothing-to-transfer': {
    message: ({ what, municipality }) => `${quote(what)} ändrar ingenting i ${quote(municipality)}`,
    help: () => 'ange en åtgärd som verkar där, eller en annan kommun med --from',
    why: 'En överföring tar det som en åtgärd ändrar i en kommun till en annan. Här ändrar den ingenting i den första, så det finns inget att ta med.',
  },
  'cannot-scale': {
    message: ({ quantity, from, to }) =>
      `mängden kan inte skalas från ${quote(from)} till ${quote(to)}: ${quote(quantity)} saknas eller är 0 i en av dem`,
    help: () => 'välj en annan regel med --scale: inhabitants, activity eller none',
    why: 'En mängd som 8 Mpkm per år hör till en plats storlek. Den överförs till en annan plats i proportion till invånarna eller till aktiviteten den ändrar. Där den är 0 eller okänd i en av de två finns ingen proportion. Välj en annan regel med `--scale`.',
  },
} satisfies Partial<FaultCatalogue>;
