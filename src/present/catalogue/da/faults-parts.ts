import { impossible } from '../../../source/impossible.js';
import type { FaultCatalogue } from '../catalogue.js';
import { quote, saidOr } from './phrases.js';

export const partFaults = {
  'part-refused': {
    message: (params) => {
      switch (params.problem) {
        case 'not-a-part':
          return `${quote(params.file)} er ikke en del af en kørsel`;
        case 'other-run':
          return `${quote(params.file)} hører til en anden kørsel end ${quote(params.from)}: ${saidOr(params.what)} er ${params.found}, ventet ${params.expected}`;
        case 'twice':
          return `del ${params.number} af ${params.of} er der to gange: ${quote(params.twin)} og ${quote(params.file)}`;
        case 'missing':
          return `af ${params.of} dele mangler disse: ${params.missing}`;
        default:
          return impossible(params);
      }
    },
    help: ({ problem }) =>
      problem === 'missing'
        ? 'kør de manglende dele med --partition, og angiv alle filer'
        : 'skriv delene med `coop-co2 run --partition i/n --format parquet`',
    why: 'En kørsel i dele samles først, når hver del er der én gang, og alle har samme studie, afgrænsning og indstillinger. En tabel med et hul, eller fra to studier, ville se fuldstændig ud og være forkert. Kør det, der mangler, med samme valg som de andre.',
  },
} satisfies Partial<FaultCatalogue>;
