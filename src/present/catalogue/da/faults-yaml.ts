import type { FaultCatalogue } from '../catalogue.js';
import { listed, meant, meantOrOneOf, quote, said, saidOr, wanted } from './phrases.js';

/** What to do about a value of another form, by what was found. */
const mends: Readonly<Record<string, string>> = {
  nothing: 'skriv en værdi efter kolon, eller fjern linjen',
  'a list': 'se efter en kantet parentes eller en bindestreg for meget',
  'a group of keys': 'se efter en tuborgparentes, eller en linje nedenunder, der er rykket for langt ind',
  both: 'behold én af de to',
};

export const yamlFaults = {
  'yaml-syntax': {
    message: ({ detail, mark }) => `dette er ikke læsbar YAML: ${said(detail, mark)}`,
    help: () => 'se på den markerede linje og den ovenfor: et kolon, en parentes, et anførselstegn eller indrykningen',
    why: 'Filen følger ikke reglerne for YAML, så det er uklart, hvad der hører til hvad. Årsagen er ofte på linjen ovenfor: et manglende kolon, en åben parentes eller et åbent anførselstegn, eller en linje, der ikke er rykket ind som sine naboer. Sammenlign med en scenariefil, der virker.',
  },
  'yaml-tab': {
    message: () => 'her står en tabulator, hvor der skal være mellemrum',
    help: () => 'ryk ind med mellemrum, to for hvert niveau',
    why: 'YAML viser med indrykning, hvad der hører til hvad, og tillader kun mellemrum til det, fordi en tabulator er bred i én editor og smal i den næste. Erstat tabulatoren med mellemrum, to for hvert niveau. De fleste editorer kan gøre det for hele filen.',
  },
  'yaml-colon-in-text': {
    message: ({ text }) => `teksten ${quote(text)} indeholder et kolon og læses derfor som en nøgle og en værdi`,
    help: () => 'sæt hele teksten i dobbelte anførselstegn',
    why: 'I YAML skiller et kolon med mellemrum efter en nøgle fra dens værdi, også midt i en sætning. Tekst med et kolon skal stå i anførselstegn. Skriv `title: "Affald: mindre af det"`.',
  },
  'yaml-comma-in-text': {
    message: ({ text }) => `teksten ${quote(text)} indeholder et komma, som afslutter en tekst i tuborgparenteser`,
    help: ({ text }) => `sæt teksten i dobbelte anførselstegn: ${quote(`"${text}"`)}`,
    why: 'I tuborgparenteser skiller et komma den ene nøgle fra den næste, også midt i en sætning. Det, der fulgte efter, blev læst som en nøgle, ingen kender. Sæt teksten i dobbelte anførselstegn: `title: { da: "Hyppigere busser, med dieselbusser" }`.',
  },
  'yaml-version': {
    message: ({ found }) => `filen beder om YAML ${found}; der læses version 1.2`,
    help: () => 'fjern linjen, der begynder med %YAML',
    why: 'I ældre versioner af YAML betød `no` falsk, og `12:30` var et antal sekunder, så den samme fil kunne betyde noget andet. Her læses kun version 1.2. Fjern linjen med `%YAML`.',
  },
  'yaml-tag': {
    message: ({ tag }) => `${quote(tag)} har ingen betydning her`,
    help: () => 'fjern ordet, der begynder med !, eller sæt teksten i anførselstegn',
    why: 'Ord, der begynder med `!`, beder YAML om at bygge særlige objekter, som et scenarie aldrig har brug for, og som har været brugt til at angribe programmer. De afvises. Fjern mærket, eller sæt teksten i anførselstegn, hvis den skal begynde med et udråbstegn.',
  },
  'yaml-alias': {
    message: ({ alias }) => `${quote(alias)} henviser til en anden del af filen, og det er ikke tilladt`,
    help: () => 'skriv værdien helt ud, eller brug `extends` for at bygge på et andet scenarie',
    why: 'Med `&navn` og `*navn` kan YAML gentage en del af en fil. En lille fil kan på den måde vokse uden grænse, og læseren ser ikke længere tallet, hvor det tæller. Skriv værdien helt ud; brug `extends` for at bygge på et andet scenarie.',
  },
  'yaml-merge-key': {
    message: () => '`<<` fletter en anden del af filen ind, og det er ikke tilladt',
    help: () => 'skriv nøglerne helt ud, eller brug `extends` for at bygge på et andet scenarie',
    why: 'Nøglen `<<` kopierer nøgler et andet sted fra, og det er let at tage fejl af, hvilken af to værdier der så gælder. Skriv nøglerne ud, hvor de gælder. Brug `extends` for at bygge på et andet scenarie.',
  },
  'several-documents': {
    message: () => 'her begynder et dokument mere',
    help: () => 'læg det i sin egen fil, eller fjern linjen ---',
    why: 'En linje med tre bindestreger begynder et nyt dokument i samme fil. Der læses kun ét dokument fra hver fil, så det andet ville gå tabt. Flyt det til sin egen fil, eller fjern stregerne.',
  },
  'too-deep': {
    message: ({ limit }) => `mere end ${limit} niveauer inden i hinanden`,
    help: () => 'se efter parenteser, der åbnes og aldrig lukkes',
    why: 'Et scenarie har brug for fem eller seks niveauer. Så mange er tegn på parenteser, der er åbnet og aldrig lukket, eller på en beskadiget fil. Luk parenteserne, eller begynd forfra med en fil, der virker.',
  },
  'too-many-keys': {
    message: ({ limit }) => `mere end ${limit} nøgler ét sted`,
    help: () => 'del filen, eller læg rækkerne i en CSV-fil',
    why: 'Så mange nøgler i én gruppe er en tabel, og tabeller hører hjemme i en CSV-fil. Sådan en fil tager også meget lang tid at kontrollere. Del den, eller flyt rækkerne til `data/`.',
  },
  'duplicate-key': {
    message: ({ key }) => `${quote(key)} er skrevet to gange`,
    help: () => 'behold én af de to',
    why: 'Den samme nøgle står to gange på samme sted, så den ene af de to værdier ville blive overset. Det gælder også, når de kun ser forskellige ud, for eksempel 2030 og "2030", eller bogstavet å skrevet som ét tegn og som a med bolle. Behold den rigtige.',
  },
  'control-character': {
    message: ({ code }) => `her står et usynligt tegn (${code})`,
    help: () => 'slet det markerede sted, og skriv det igen',
    why: 'Nogle tegn kan ikke ses, men ændrer, hvordan tekst læses: de vender retningen, skjuler bogstaver eller styrer terminalen. De kommer af at kopiere fra andre programmer og af og til fra folk, der vil vildlede. Slet det markerede sted, og skriv det igen.',
  },
  'confusing-key': {
    message: ({ key }) => `${quote(key)} indeholder bogstaver, der ligner andre`,
    help: () => 'skriv navnet igen med almindelige bogstaver',
    why: 'Et navn indeholder tegn, der ligner almindelige bogstaver uden at være det, for eksempel et kyrillisk а eller et hårdt mellemrum. Det ville aldrig passe med det navn, det ser ud til at være. Skriv det igen på dit eget tastatur.',
  },
  'unknown-key': {
    message: ({ key }) => `${quote(key)} er ikke en nøgle, der kendes her`,
    help: ({ key, nearest, known, belongs }) =>
      belongs.length === 0 ? meantOrOneOf(nearest, known) : `${quote(key)} hører til under ${listed(belongs, 'eller')}; se på indrykningen`,
    why: 'Enhver ukendt nøgle afvises, fordi en stavefejl ellers ville blive overset, og dens værdi ikke ville gælde. Meldingen nævner den nærmeste kendte nøgle, hvor der er en. `docs/handbook/files.md` viser dem alle.',
  },
  'missing-key': {
    message: ({ key, inside }) => `${quote(key)} mangler i ${saidOr(inside)}`,
    help: ({ key }) => `tilføj \`${key}:\``,
    why: 'Noget, der er nødvendigt for at beregne eller forklare resultatet, er ikke skrevet. Der indsættes ingen værdi, for ingen ville have valgt den. Tilføj nøglen; håndbogen viser den i et eksempel.',
  },
  'wrong-type': {
    message: ({ expected, found }) => `her ventes ${wanted(expected)}, ikke ${saidOr(found)}`,
    help: ({ nearest, found }) => meant(nearest) ?? mends[found],
    why: 'Værdien har en anden form, end nøglen kræver, for eksempel en liste i stedet for en tekst. Ofte har en bindestreg, en parentes eller indrykningen gjort det ene til det andet. Sammenlign med et eksempel i håndbogen.',
  },
  'bad-id': {
    message: ({ id }) => `${quote(id)} kan ikke være et id`,
    help: ({ pattern, nearest }) => `${nearest === undefined ? '' : `skriv ${quote(nearest)}; `}tilladt: ${said(pattern)}`,
    why: 'Id’er bliver til filnavne, kolonneværdier og adresser, så kun bogstaver, cifre og få andre tegn er tilladt i dem. Det, som mennesker læser, er `title`, og den må indeholde hvad som helst. Vælg et id som `koege-less-plastic`.',
  },
  'id-not-file-name': {
    message: ({ id, file }) => `${quote(id)} står i en fil, der hedder ${quote(file)}`,
    help: ({ id }) => `omdøb filen til \`${id}.yaml\`, eller ret id’et efter filen`,
    why: 'Id og filnavn skal være ens, så et resultat fører tilbage til sin fil. De skilles ofte, når en fil kopieres, og kun halvdelen af den ændres. Omdøb den ene af de to.',
  },
  'duplicate-id': {
    message: ({ id, what }) => `${said(what)} ${quote(id)} er der to gange`,
    help: () => 'fjern den ene af de to, eller giv den et andet id',
    why: 'To ting af samme slags har samme id, så et resultat kunne betyde begge. Giv den ene et andet id. Meldingen viser, hvor den første står.',
  },
  'empty-document': {
    message: ({ expected }) => `filen er tom; her ventes ${said(expected)}`,
    help: () => 'skriv dens indhold, eller fjern filen',
    why: 'Der er intet i filen, måske fordi den blev gemt, før der var skrevet noget. En tom fil er ikke et tomt scenarie. Skriv dens indhold, eller fjern filen.',
  },
} satisfies Partial<FaultCatalogue>;
