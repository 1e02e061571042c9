import type { FaultCatalogue } from '../catalogue.js';

const missing = {
  'exchange-rate': (of: string, year: string) => `der kendes ingen valutakurs for ${of}${year}`,
  'price-index': (of: string, year: string) => `der kendes intet prisindeks for ${of}${year}`,
  'discount-rate': (of: string) => `der kendes ingen diskonteringsrente for landet ${of}`,
};

export const costFaults = {
  'rate-missing': {
    message: ({ what, of, year }) => missing[what](of, year === undefined ? '' : ` i ${year}`),
    help: ({ what }) =>
      what === 'discount-rate'
        ? 'tilføj en række i data/discount-rates.csv, eller angiv en rente med --discount'
        : 'brug et år, som data/currencies.csv har, eller tilføj en række med kilde',
    why: 'Penge fra forskellige år og lande kan kun sammenlignes med prisindeks, valutakurser og diskonteringsrenter, hver med sin kilde. En sats, som ingen har skrevet ned, ville være et gæt, der flytter alle priser. Tilføj rækken, eller angiv prisen i et prisår, som findes.',
  },
} satisfies Partial<FaultCatalogue>;
