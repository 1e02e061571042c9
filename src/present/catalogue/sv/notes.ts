import type { NoteWords } from '../comparison-words.js';

export const notes: NoteWords = {
  heading: 'Vad siffrorna betyder',
  counted: (boundary, meaning, gwp) => ({
    lead: `Räknat (${boundary})`,
    text: `${meaning}; CO2e enligt ${gwp}. En minskning är positiv när utsläppen sjunker. Avgränsningar står bredvid varandra: de summeras aldrig, och åtgärder rangordnas bara inom en av dem.`,
  }),
  fixedCo2e: (count, lines) => ({
    lead: 'Fast CO2e',
    text: `${count} ${count === 1 ? 'utsläppspost' : 'utsläppsposter'} kommer som CO2e från källan och påverkas inte av --gwp${lines === undefined ? ' (--verbose visar dem)' : `: ${lines}`}.`,
  }),
  baseline: (year, first, last) => ({
    lead: 'Utan åtgärder',
    text: `referensscenariot för ${year}: dagens aktivitet och faktorer med den väntade nationella utvecklingen. summa: över scenariots år, inom ${first} till ${last}. sektor %: av sektorns utsläpp ${year} inom denna avgränsning.`,
  }),
  residents: {
    lead: 'Invånare, inte territorium',
    text: 'transport räknar invånarnas resor, vart de än går. Den territoriella redovisningen med genomfartstrafik är en annan redovisning; ingen åtgärd dras av från den.',
  },
  reference: (name, label, value, unit, year, source) => `${name}: ${label}, ${value} ${unit} (${year}) [${source}]`,
  references: (figures, more) => ({
    lead: 'Publicerat, som jämförelse',
    text: `${figures}.${more === 0 ? '' : ` ${more} till med --verbose.`} coop-co2 reconcile ställer dem bredvid referensscenariot.`,
  }),
  alone: {
    lead: 'Var och en för sig',
    text: 'en åtgärd som om den vore den enda; samma åtgärd i flera scenarier står en gång.',
  },
  overlap: {
    lead: 'Andel och överlapp',
    text: 'andelen är genomsnittet av vad en åtgärd bidrar med i alla ordningar (Shapley), så andelarna summerar till scenariot. Överlapp är summan av åtgärderna var för sig minus vad de sparar tillsammans, där de verkar på samma utsläpp; där de förstärker varandra är de tillsammans mer än summan.',
  },
  places: {
    lead: 'Var det sker',
    text: 'platsen där utsläppen ändras, inom avgränsningen. En territoriell redovisning visar direkta utsläpp på egen mark, vem som än orsakar dem, även från importerat avfall, och inget av det som köps eller undviks på annat håll.',
  },
  quality: {
    lead: 'Data',
    text: 'den svagaste kvaliteten bland de värden som avgör ett resultat, och hur många av dem som har den. egna: kommunens egna siffror; nationella: landets, en regions eller världens; antaget: en bedömning, eller återgivet ur minnet och inte läst igen.',
  },
  biogenic: { lead: 'Biogen CO2', text: 'redovisas bredvid totalerna och räknas inte in i någon av dem.' },
  removal: (label, year, inYear, sum, first, last) => `${label} ${inYear} t ${year} och ${sum} t ${first}–${last}`,
  removals: (shown) => ({
    lead: 'Upptag, vid sidan av totalerna',
    text: `${shown}. Ingår inte i någon total, besparing eller rangordning: ett upptag är inte ett utsläpp som sparas.`,
  }),
  rounding: {
    lead: 'Avrundning',
    text: 'en gång, till tre siffror; visade delar summerar till sin visade total, så en del kan avvika med ett på sista siffran. --format json och csv har alla siffror.',
  },
  sources: (count, keys) => ({
    lead: 'Källor',
    text: `${count}${keys === undefined ? '' : `: ${keys}`}; coop-co2 sources visar dem.`,
  }),
  assumptions: 'Antaganden som flest ton vilar på',
  assumption: (label, status, measures, note, file, line) =>
    `${label} (${status}; ${measures} ${measures === 1 ? 'åtgärd' : 'åtgärder'})${note === '' ? '' : `: ${note}`} [${file}:${line}]`,
  moreAssumptions: (count) => `och ${count} till: coop-co2 factors`,
};
