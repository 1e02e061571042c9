import type { FaultCatalogue } from '../catalogue.js';
import { shownFraction, shownSpan } from '../../fraction.js';
import { experience } from './experience.js';
import { listed, meant, quote } from './phrases.js';

/** The word for a member of a closed list; the code itself where a newer file has one that this program does not know. */
function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

const locale = 'en-GB';

const answering = 'or write `answered: …` into the measure: what differs here, and who says so';

export const experienceFaults = {
  'unknown-record': {
    message: ({ record }) => `there is no record ${quote(record)} in the experience register`,
    help: ({ nearest }) => meant(nearest) ?? 'add it to data/experience/register.csv, or correct the id',
    why: 'Every measured effect belongs to a record that says where and when it was measured, and how sure it is. This row names a record that is not in `data/experience/register.csv`. Correct the id, or add the record (`coop-co2 experience add`).',
  },
  'tried-and-unsuitable': {
    message: ({ kind, title, place, country, period, stage, reason }) =>
      `${quote(kind)} was found unsuitable in ${place} (${country}), ${period}: ${title} (${wordFor(experience.stage, stage)}${reason === '' ? '' : `; ${wordFor(experience.reason, reason)}`})`,
    background: ({ here, alike, conditions, lesson, record }) => [
      alike.length === 0
        ? `nothing is known that sets ${here.join(' and ')} apart; record ${record}`
        : `alike in ${here.join(' and ')}: ${alike.join(', ')}; record ${record}`,
      `what it depended on there: ${conditions}`,
      `what would have to differ: ${lesson}`,
    ],
    help: () => `change the measure, ${answering}`,
    why: 'Somebody has tried a measure of this kind where the conditions were alike, and found it unsuitable. That does not forbid it: it asks what is different here. Read the record (`coop-co2 experience` with its id), change the measure, or answer in the scenario file with `answered:`. With `--strict` an unanswered one ends with exit code 1.',
  },
  'outside-observed': {
    message: ({ what, assumed, low, high, places, isChange, municipality }) =>
      `${what.en ?? ''} in ${municipality}: assumed ${shownFraction(assumed, isChange, locale)}, observed ${shownSpan(low, high, isChange, locale, experience.to)} in ${places.length} places`,
    background: ({ places }) => [`observed in ${listed(places).replaceAll('`', '')}`],
    help: () => `assume what was measured, ${answering}`,
    why: 'The measure assumes more, or less, than was ever measured for such a measure in the experience register. An assumption may be right where others failed, but a council will ask why. Bring the number into the range, give the evidence in `note`, or answer with `answered:`. It is said only where two or more places were measured, because one place has no range.',
  },
} satisfies Partial<FaultCatalogue>;
