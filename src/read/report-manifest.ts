import * as z from 'zod';
import { samplingMethods } from '../chance/sampling.js';

const version = z.literal(1);

const folder = z.object({
  schemaVersion: version,
  program: z.string(),
  asked: z.object({
    paths: z.array(z.string()),
    municipalities: z.array(z.string()),
    formats: z.array(z.enum(['markdown', 'html', 'csv', 'json', 'xlsx'])),
    language: z.enum(['en', 'da', 'sv']),
    boundary: z.enum(['territorial', 'gpc-basic', 'life-cycle', 'avoided']),
    gwp: z.string(),
    year: z.int().optional(),
    discount: z.string().optional(),
    draws: z.int().optional(),
    seed: z.int().optional(),
    sampling: z.enum(samplingMethods).optional(),
  }),
  files: z.array(z.string()),
});

const report = z.object({ schemaVersion: version, program: z.string(), inputs: z.record(z.string(), z.string()) });

/** How the reports of a folder were asked for, and the files that belong to them. */
export type FolderManifest = z.infer<typeof folder>;

/** What a report was made from. */
export type ReportManifest = z.infer<typeof report>;

/** The manifest of a folder of reports, or nothing where the text is none of ours. */
export function readFolderManifest(text: string | undefined): FolderManifest | undefined {
  return parsed(folder, text);
}

/** The manifest of one report, or nothing. */
export function readReportManifest(text: string | undefined): ReportManifest | undefined {
  return parsed(report, text);
}

function parsed<T>(shape: z.ZodType<T>, text: string | undefined): T | undefined {
  if (text === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // no JSON at all
  }
}
