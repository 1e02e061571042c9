import type { FaultCatalogue } from '../catalogue.js';

const missing = {
  'exchange-rate': (of: string, year: string) => `ingen växelkurs för ${of} är känd${year}`,
  'price-index': (of: string, year: string) => `inget prisindex för ${of} är känt${year}`,
  'discount-rate': (of: string) => `ingen kalkylränta för landet ${of} är känd`,
};

export const costFaults = {
  'rate-missing': {
    message: ({ what, of, year }) => missing[what](of, year === undefined ? '' : ` för ${year}`),
    help: ({ what }) =>
      what === 'discount-rate'
        ? 'lägg till en rad i data/discount-rates.csv, eller ange en ränta med --discount'
        : 'använd ett år som data/currencies.csv har, eller lägg till en rad med källa',
    why: 'Pengar från olika år och länder kan bara jämföras med prisindex, växelkurser och kalkylräntor, var och en med sin källa. En kurs som ingen har skrivit ner vore en gissning som flyttar alla kostnader. Lägg till raden, eller ange kostnaden i ett prisår som finns.',
  },
} satisfies Partial<FaultCatalogue>;
