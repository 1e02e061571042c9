import { relative, sep } from 'node:path';
import { realpathSync } from 'node:fs';
import { labelIn } from '../../present/catalogue/label-in.js';
import type { Language } from '../../domain/documents.js';
import type { StudyDocuments } from '../../domain/documents.js';
import { readStudy } from '../../read/read-study.js';
import { isInside } from '../study-files.js';
import type { OpenedStudy } from '../study.js';
import { openStudy, worldOf } from '../study.js';

/** A word that may come next, and what it means. */
export interface Candidate {
  readonly word: string;
  readonly about?: string;
}

/** What the names of a study are. */
export type NameKind = 'municipality' | 'quantity' | 'scenario' | 'scenario-file' | 'kind' | 'source';

const filesOf: Readonly<Partial<Record<NameKind, RegExp>>> = {
  municipality: /^data\/municipalities\.csv$/,
  quantity: /^data\/sectors\//,
  kind: /^data\/experience\/kinds\.csv$/,
  source: /^data\/sources\.csv$/,
};

/** The names of a study as its files have them now. Only the files that hold them are read, and a file that is faulty has none. */
export function namesIn(kind: NameKind, study: string | undefined, language: Language): readonly Candidate[] {
  const opened = openStudy(study);
  if (kind === 'scenario' || kind === 'scenario-file') return scenariosIn(opened, kind === 'scenario-file');
  const wanted = filesOf[kind];
  const world = worldOf(opened);
  const { value } = readStudy({ ...world, files: opened.files.filter((file) => wanted?.test(file)), paths: [] });
  return value ? namesOf(kind, value, language) : [];
}

function namesOf(kind: NameKind, documents: StudyDocuments, language: Language): readonly Candidate[] {
  switch (kind) {
    case 'municipality':
      return documents.municipalities.map(({ id, name }) => ({ word: id.value, about: name.value }));
    case 'quantity':
      return documents.sectors.flatMap(({ sector, quantities }) =>
        quantities.map(({ id, label }) => ({ word: `${sector.value}.${id.value}`, about: labelIn(label, language, id.value) })),
      );
    case 'kind':
      return documents.experience.kinds.map(({ kind: { value }, label_en: en, label_da: da, label_sv: sv }) => ({
        word: value,
        about: labelIn({ en: en.value, da: da.value, sv: sv.value }, language, value),
      }));
    case 'source':
      return documents.sources.map(({ source, title }) => ({ word: source.value, about: title.value }));
    default:
      return [];
  }
}

/** The ids of scenarios, or their files and folders as they are typed in the current folder. */
function scenariosIn({ files, folder }: OpenedStudy, asFiles: boolean): readonly Candidate[] {
  const paths = files.filter((file) => file.startsWith('scenarios/') && file.endsWith('.yaml'));
  if (!asFiles) return paths.map((file) => ({ word: file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '') }));
  const here = realpathSync('.');
  if (!isInside(here, folder)) return [];
  const way = relative(here, folder).split(sep).join('/');
  const folders = [...new Set(paths.map((file) => file.slice(0, file.lastIndexOf('/') + 1)))];
  return [...folders, ...paths].map((file) => ({ word: way === '' ? file : `${way}/${file}` }));
}
