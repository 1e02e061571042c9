import { impossible } from '../../../source/impossible.js';
import type { FaultCatalogue } from '../catalogue.js';
import { quote, saidOr } from './phrases.js';

export const partFaults = {
  'part-refused': {
    message: (params) => {
      switch (params.problem) {
        case 'not-a-part':
          return `${quote(params.file)} är ingen del av en körning`;
        case 'other-run':
          return `${quote(params.file)} hör till en annan körning än ${quote(params.from)}: ${saidOr(params.what)} är ${params.found}, väntat ${params.expected}`;
        case 'twice':
          return `del ${params.number} av ${params.of} finns två gånger: ${quote(params.twin)} och ${quote(params.file)}`;
        case 'missing':
          return `av ${params.of} delar saknas dessa: ${params.missing}`;
        default:
          return impossible(params);
      }
    },
    help: ({ problem }) =>
      problem === 'missing'
        ? 'kör de delar som saknas med --partition, och ange alla filer'
        : 'skriv delarna med `coop-co2 run --partition i/n --format parquet`',
    why: 'En körning i delar fogas ihop först när varje del finns en gång och alla har samma studie, avgränsning och inställningar. En tabell med en lucka, eller av två studier, skulle se fullständig ut och vara fel. Kör det som saknas, med samma val som de andra.',
  },
} satisfies Partial<FaultCatalogue>;
