import type { SectorDocument } from '../domain/documents.js';
import { withoutRepeats } from './by-place.js';
import type { Reading, Shelf } from './reading.js';
import { openText, report } from './reading.js';
import { checkedShape } from './schemas/checked-shape.js';
import { sectorSchema } from './schemas/sector.js';
import { sectorDocument } from './sector-document.js';
import { sizeLimits } from './text-faults.js';
import { readYaml } from './yaml/read-yaml.js';

/** Every `data/sectors/*.yaml`. */
export function readSectors(reading: Reading, shelf: Shelf): readonly SectorDocument[] {
  const files = shelf.files.filter((file) => file.startsWith('data/sectors/') && file.endsWith('.yaml')).sort();
  return files.flatMap((file) => {
    const text = openText(reading, shelf, file, file, sizeLimits.yaml);
    if (text === undefined) return [];
    const { root, diagnostics } = readYaml(file, text);
    // A file that is not YAML has no shape yet; its other faults would only follow from the first.
    const shape = root || diagnostics.length === 0 ? checkedShape(file, root, sectorSchema, 'a sector') : { diagnostics: [] };
    report(reading, withoutRepeats(diagnostics, shape.diagnostics));
    return shape.value && diagnostics.length === 0 ? [sectorDocument(file, shape.value)] : [];
  });
}
