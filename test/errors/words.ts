import type { Catalogue } from '../../src/present/catalogue/catalogue.js';
import { catalogueIn } from '../../src/present/catalogue/languages.js';

/** The words of the gallery. */
export const words: Catalogue = await catalogueIn('en');

/** The same in the other languages. */
export const otherWords: readonly Catalogue[] = [await catalogueIn('da'), await catalogueIn('sv')];
