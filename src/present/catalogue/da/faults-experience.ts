import type { FaultCatalogue } from '../catalogue.js';
import { shownFraction, shownSpan } from '../../fraction.js';
import { experience } from './experience.js';
import { listed, meant, quote } from './phrases.js';

const locale = 'da-DK';

/** The word for a member of a closed list; the code itself where a newer file has one that this program does not know. */
function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

const answering = 'eller skriv `answered: …` under tiltaget: hvad der er anderledes her, og hvem der siger det';

export const experienceFaults = {
  'unknown-record': {
    message: ({ record }) => `der er ingen erfaring ${quote(record)} i erfaringsregistret`,
    help: ({ nearest }) => meant(nearest) ?? 'tilføj den i data/experience/register.csv, eller ret dens id',
    why: 'Hver målt virkning hører til en erfaring, som siger, hvor og hvornår der er målt, og hvor sikkert det er. Denne række nævner en erfaring, som ikke findes i `data/experience/register.csv`. Ret id’et, eller tilføj erfaringen (`coop-co2 experience add`).',
  },
  'tried-and-unsuitable': {
    message: ({ kind, title, place, country, period, stage, reason }) =>
      `${quote(kind)} blev fundet uegnet i ${place} (${country}), ${period}: ${title} (${wordFor(experience.stage, stage)}${reason === '' ? '' : `; ${wordFor(experience.reason, reason)}`})`,
    background: ({ here, alike, conditions, lesson, record }) => [
      alike.length === 0
        ? `intet kendt adskiller ${here.join(' og ')}; erfaring ${record}`
        : `fælles for ${here.join(' og ')}: ${alike.join(', ')}; erfaring ${record}`,
      `hvad det afhang af der: ${conditions}`,
      `hvad der skulle være anderledes: ${lesson}`,
    ],
    help: () => `ændr tiltaget, ${answering}`,
    why: 'Nogen har prøvet et tiltag af denne type under tilsvarende forhold og fundet det uegnet. Det er ikke et forbud: det er et spørgsmål om, hvad der er anderledes her. Læs erfaringen (`coop-co2 experience` med dens id), ændr tiltaget, eller svar i scenariefilen med `answered:`. Med `--strict` giver en ubesvaret erfaring afslutningskode 1.',
  },
  'outside-observed': {
    message: ({ what, assumed, low, high, places, isChange, municipality }) =>
      `${what.da ?? what.en ?? ''} i ${municipality}: antaget ${shownFraction(assumed, isChange, locale)}, observeret ${shownSpan(low, high, isChange, locale, experience.to)} ${places.length} steder`,
    background: ({ places }) => [`observeret i ${listed(places).replaceAll('`', '')}`],
    help: () => `antag det, der er målt, ${answering}`,
    why: 'Tiltaget antager mere eller mindre, end der nogensinde er målt for sådan et tiltag i erfaringsregistret. En antagelse kan være rigtig, hvor andre tog fejl, men et byråd vil spørge hvorfor. Bring tallet inden for intervallet, giv belæg i `note`, eller svar med `answered:`. Det siges kun, hvor der er målt to eller flere steder, for ét sted har intet interval.',
  },
} satisfies Partial<FaultCatalogue>;
