import type { FaultCatalogue } from '../catalogue.js';
import { quote } from './phrases.js';

const settings = { year: 'år', boundary: 'afgrænsning', gwp: 'GWP-sæt', discount: 'kalkulationsrente' };

export const diffFaults = {
  'not-a-result': {
    message: ({ file, detail }) => `${quote(file)} er ikke et resultat af compare (${detail})`,
    help: () => 'skriv et med coop-co2 compare --format json --output result.json',
    why: 'Resultater sammenlignes efter, hvad de er resultater af: scenarie, tiltag, kommune. Filen skal være det, `coop-co2 compare --format json` skriver; formen står i `data/schema/result.schema.json`.',
  },
  'cannot-decompose': {
    message: ({ quantity }) => `${quote(quantity)} kan ikke deles op i faktorer mellem disse år`,
    help: () => 'spørg efter en størrelse, hvis formel er et produkt, for eksempel en udledningspost',
    why: 'En ændring over år deles mellem faktorerne i en formel: det, der ganges og divideres, ned til det, der er givet. En formel, der kun lægger sammen, har ingen faktorer, og hvor en del skifter fortegn, findes der ingen logaritme at dele efter. Spørg efter en af de størrelser, den lægger sammen; `coop-co2 explain` viser dem.',
  },
  'results-not-comparable': {
    message: ({ setting, before, after }) => `resultaterne er ikke ens i ${settings[setting]}: ${quote(before)} og ${quote(after)}`,
    help: () => 'beregn begge for samme år og afgrænsning med samme opvarmningspotentialer',
    why: 'Et resultat er et tal for ét år, én afgrænsning og ét GWP-sæt. Mellem to, der er forskellige i en af dem, ændrer hvert tal sig, og det siger intet om input. Beregn begge med samme indstillinger.',
  },
} satisfies Partial<FaultCatalogue>;
