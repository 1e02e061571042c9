import { deskWordsIn } from '../present/catalogue/desk-languages.js';
import { editorNames } from '../present/editor-names.js';
import { printableJson } from '../present/printable.js';
import { editedFiles, editorSchema } from '../read/schemas/editor-schema.js';
import type { Options } from './commands/command.js';
import type { ExitCode } from './exit-code.js';
import { exitCode } from './exit-code.js';
import { put, sayLine, voiceFor } from './voice.js';
import { vocabularyFrom } from './vocabulary.js';

/** The way of `schema`: what an editor needs to know of a sort of files, with the names of the study. */
export async function schemaOf(typed: string, options: Options): Promise<ExitCode> {
  const voice = await voiceFor(options);
  const file = editedFiles.find((one) => one === typed);
  if (file === undefined) {
    sayLine(`coop-co2: ${(await deskWordsIn(voice.catalogue.language)).noSchema(typed, editedFiles)}`);
    return exitCode.faulty;
  }
  const vocabulary = await vocabularyFrom(options, voice);
  if (vocabulary === undefined) return exitCode.faulty;
  const words = (await deskWordsIn(voice.catalogue.language)).editor;
  const schema = editorSchema(file, editorNames(vocabulary, words), words.unknown);
  return put(voice, `${printableJson(JSON.stringify(schema, null, 1))}\n`, options.output);
}
