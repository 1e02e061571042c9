import type { FaultCatalogue } from '../catalogue.js';
import { listed, meant, meantOrOneOf, quote, said, wanted } from './phrases.js';

/** What to do about a value of another form, by what was found. */
const mends: Readonly<Record<string, string>> = {
  nothing: 'write a value after the colon, or remove the line',
  'a list': 'look for a bracket or a dash that is too many',
  'a group of keys': 'look for a brace, or a line below that is indented too far',
  both: 'keep one of the two',
};

export const yamlFaults = {
  'yaml-syntax': {
    message: ({ detail, mark }) => `this is not readable YAML: ${said(detail, mark)}`,
    help: () => 'look at the marked line and the one above: a colon, a bracket, a quote or the indentation',
    why: 'The file does not follow the rules of YAML, so it is not clear what belongs to what. The cause is often on the line above: a missing colon, an open bracket or quote, or a line that is not indented like its neighbours. Compare with a scenario file that works.',
  },
  'yaml-tab': {
    message: () => 'a tab stands where spaces must',
    help: () => 'use spaces to indent, two for each level',
    why: 'YAML shows what belongs to what by indentation, and allows only spaces for it, because a tab is wide in one editor and narrow in the next. Replace the tab by spaces, two for each level. Most editors can do this for the whole file.',
  },
  'yaml-colon-in-text': {
    message: ({ text }) => `the text ${quote(text)} contains a colon, so it is read as a key and a value`,
    help: () => 'put the whole text in double quotes',
    why: 'In YAML a colon followed by a space separates a key from its value, also in the middle of a sentence. Text that contains one must be quoted. Write `title: "Waste: less of it"`.',
  },
  'yaml-comma-in-text': {
    message: ({ text }) => `the text ${quote(text)} contains a comma, which ends a text in braces`,
    help: ({ text }) => `put the text in double quotes: ${quote(`"${text}"`)}`,
    why: 'Inside braces a comma separates one key from the next, also in the middle of a sentence. What follows it was read as a key that nobody knows. Put the text in double quotes: `title: { en: "Buses more often, with diesel buses" }`.',
  },
  'yaml-version': {
    message: ({ found }) => `the file asks for YAML ${found}; version 1.2 is read`,
    help: () => 'remove the line that begins with %YAML',
    why: 'In older versions of YAML `no` was false and `12:30` was a number of seconds, so the same file could mean something else. Only version 1.2 is read here. Remove the line with `%YAML`.',
  },
  'yaml-tag': {
    message: ({ tag }) => `${quote(tag)} has no meaning here`,
    help: () => 'remove the word that begins with !, or quote the text',
    why: 'Words that begin with `!` tell YAML to build special objects, which a scenario never needs and which have been used to attack programs. They are refused. Remove the tag, or quote the text if it should begin with an exclamation mark.',
  },
  'yaml-alias': {
    message: ({ alias }) => `${quote(alias)} refers to another part of the file, which is not allowed`,
    help: () => 'write the value out, or use `extends` to build on another scenario',
    why: 'With `&name` and `*name` YAML can repeat a part of a file. A small file can grow without bound that way, and a reader no longer sees the number where it counts. Write the value out; to build on another scenario, use `extends`.',
  },
  'yaml-merge-key': {
    message: () => '`<<` merges another part of the file, which is not allowed',
    help: () => 'write the keys out, or use `extends` to build on another scenario',
    why: 'The key `<<` copies keys from elsewhere, and which of two values then counts is easy to get wrong. Write the keys out where they count. To build on another scenario, use `extends`.',
  },
  'several-documents': {
    message: () => 'a second document begins here',
    help: () => 'put it in a file of its own, or remove the line ---',
    why: 'A line of three dashes begins a new document in the same file. Only one document is read from each file, so the second would be lost. Move it to a file of its own, or remove the dashes.',
  },
  'too-deep': {
    message: ({ limit }) => `more than ${limit} levels inside one another`,
    help: () => 'look for brackets that are opened and never closed',
    why: 'A scenario needs five or six levels. So many are a sign of brackets that were opened and never closed, or of a damaged file. Close the brackets, or start again from a file that works.',
  },
  'too-many-keys': {
    message: ({ limit }) => `more than ${limit} keys in one place`,
    help: () => 'split the file, or put the rows into a CSV file',
    why: 'So many keys in one mapping are a table, and tables belong in a CSV file. Such a file also takes very long to check. Split it, or move the rows to `data/`.',
  },
  'duplicate-key': {
    message: ({ key }) => `${quote(key)} is written twice`,
    help: () => 'keep one of the two',
    why: 'The same key stands twice in one place, so one of the two values would be ignored. That holds too when they only look different, such as 2030 and "2030", or the letter å written as one character and as a with a ring. Keep the one that is right.',
  },
  'control-character': {
    message: ({ code }) => `an invisible character (${code}) stands here`,
    help: () => 'delete the marked place and type it again',
    why: 'Some characters are not visible but change how text is read: they turn its direction, hide letters or steer the terminal. They come from copying out of other programs, and sometimes from people who want to mislead. Delete the marked place and type it again.',
  },
  'confusing-key': {
    message: ({ key }) => `${quote(key)} contains letters that look like others`,
    help: () => 'type the name again with plain letters',
    why: 'A name contains characters that look like ordinary letters but are not, such as a Cyrillic а or a no-break space. It would never match the name that it seems to be. Type it again on your own keyboard.',
  },
  'unknown-key': {
    message: ({ key }) => `${quote(key)} is not a key that is known here`,
    help: ({ key, nearest, known, belongs }) =>
      belongs.length === 0 ? meantOrOneOf(nearest, known) : `${quote(key)} belongs under ${listed(belongs, 'or')}; look at the indentation`,
    why: 'Every key that is not known is refused, because a misspelt one would otherwise be ignored and its value would not count. The message names the nearest known key where there is one. `docs/handbook/files.md` shows all of them.',
  },
  'missing-key': {
    message: ({ key, inside }) => `${quote(key)} is missing in ${inside}`,
    help: ({ key }) => `add \`${key}:\``,
    why: 'Something that is needed to compute or explain the result is not written. No value is filled in for it, since nobody would have chosen that value. Add the key; the handbook shows it in an example.',
  },
  'wrong-type': {
    message: ({ expected, found }) => `${wanted(expected)} is expected here, not ${found}`,
    help: ({ nearest, found }) => meant(nearest) ?? mends[found],
    why: 'The value has another form than this key needs, such as a list in place of a text. Often a dash, a bracket or the indentation turned one into the other. Compare with an example in the handbook.',
  },
  'bad-id': {
    message: ({ id }) => `${quote(id)} cannot be an id`,
    help: ({ pattern, nearest }) => `${nearest === undefined ? '' : `write ${quote(nearest)}; `}allowed: ${pattern}`,
    why: 'Ids become file names, column values and addresses, so only letters, digits and a few signs are allowed in them. What people read is the `title`, which may contain anything. Choose an id such as `koege-less-plastic`.',
  },
  'id-not-file-name': {
    message: ({ id, file }) => `${quote(id)} stands in a file called ${quote(file)}`,
    help: ({ id }) => `rename the file to \`${id}.yaml\`, or the id after the file`,
    why: 'The id and the name of the file must be the same, so that a result leads back to its file. They often part when a file is copied and only half of it is changed. Rename one of the two.',
  },
  'duplicate-id': {
    message: ({ id, what }) => `the ${what} ${quote(id)} is there twice`,
    help: () => 'remove one of the two, or give it another id',
    why: 'Two things of the same kind have the same id, so a result could mean either. Give one of them another id. The message shows where the first one is.',
  },
  'empty-document': {
    message: ({ expected }) => `the file is empty; ${expected} is expected`,
    help: () => 'write its content, or remove the file',
    why: 'There is nothing in the file, perhaps because it was saved before anything was written. An empty file is not an empty scenario. Write its content, or remove the file.',
  },
} satisfies Partial<FaultCatalogue>;
