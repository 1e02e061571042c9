import type { Catalogue } from '../../src/present/catalogue/catalogue.js';
import { catalogueIn } from '../../src/present/catalogue/languages.js';

function english(): Catalogue {
  const found = catalogueIn('en');
  if (found === undefined) throw new Error('English is missing');
  return found;
}

/** The words of the gallery. */
export const words: Catalogue = english();
