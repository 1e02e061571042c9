import type { FaultCatalogue } from '../catalogue.js';
import { shownFraction, shownSpan } from '../../fraction.js';
import { experience } from './experience.js';
import { listed, meant, quote } from './phrases.js';

const locale = 'sv-SE';

/** The word for a member of a closed list; the code itself where a newer file has one that this program does not know. */
function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

const answering = 'eller skriv `answered: …` under åtgärden: vad som är annorlunda här, och vem som säger det';

export const experienceFaults = {
  'unknown-record': {
    message: ({ record }) => `det finns ingen erfarenhet ${quote(record)} i erfarenhetsregistret`,
    help: ({ nearest }) => meant(nearest) ?? 'lägg till den i data/experience/register.csv, eller rätta dess id',
    why: 'Varje uppmätt effekt hör till en erfarenhet som säger var och när den mättes och hur säker den är. Denna rad nämner en erfarenhet som inte finns i `data/experience/register.csv`. Rätta id:t, eller lägg till erfarenheten (`coop-co2 experience add`).',
  },
  'tried-and-unsuitable': {
    message: ({ kind, title, place, country, period, stage, reason }) =>
      `${quote(kind)} befanns olämpligt i ${place} (${country}), ${period}: ${title} (${wordFor(experience.stage, stage)}${reason === '' ? '' : `; ${wordFor(experience.reason, reason)}`})`,
    background: ({ here, alike, conditions, lesson, record }) => [
      alike.length === 0
        ? `inget känt skiljer ut ${here.join(' och ')}; erfarenhet ${record}`
        : `gemensamt för ${here.join(' och ')}: ${alike.join(', ')}; erfarenhet ${record}`,
      `vad det berodde på där: ${conditions}`,
      `vad som skulle behöva vara annorlunda: ${lesson}`,
    ],
    help: () => `ändra åtgärden, ${answering}`,
    why: 'Någon har prövat en åtgärd av den här typen under liknande förhållanden och funnit den olämplig. Det är inget förbud: det är en fråga om vad som är annorlunda här. Läs erfarenheten (`coop-co2 experience` med dess id), ändra åtgärden, eller svara i scenariofilen med `answered:`. Med `--strict` ger en obesvarad erfarenhet avslutningskod 1.',
  },
  'outside-observed': {
    message: ({ what, assumed, low, high, places, isChange, municipality }) =>
      `${what.sv ?? what.en ?? ''} i ${municipality}: antaget ${shownFraction(assumed, isChange, locale)}, observerat ${shownSpan(low, high, isChange, locale, experience.to)} på ${places.length} platser`,
    background: ({ places }) => [`observerat i ${listed(places).replaceAll('`', '')}`],
    help: () => `anta det som har uppmätts, ${answering}`,
    why: 'Åtgärden antar mer eller mindre än vad som någonsin har uppmätts för en sådan åtgärd i erfarenhetsregistret. Ett antagande kan vara rätt där andra misslyckades, men kommunfullmäktige kommer att fråga varför. För in talet i intervallet, ge belägg i `note`, eller svara med `answered:`. Det sägs bara där två eller fler platser har uppmätts, för en enda plats har inget intervall.',
  },
} satisfies Partial<FaultCatalogue>;
