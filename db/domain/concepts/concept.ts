import * as z from 'zod';

/** What a concept is about; the order in which lists show the groups. */
export const CONCEPT_GROUPS = [
  'demographics',
  'performance',
  'vital signs',
  'haematology',
  'liver',
  'kidney',
  'electrolytes',
  'metabolism',
  'coagulation',
  'cardiac',
  'inflammation',
  'endocrine',
  'tumour',
  'tumour markers',
  'biomarker',
  'pharmacogenomics',
  'cardiovascular',
  'autoimmune',
  'infection',
  'wearables',
  'rare disease',
  'respiratory',
  'neurology',
  'history',
  'custom',
] as const;

const category = z.object({
  /** What the fact store keeps and criteria name: `female`, `2+`, `msi-high`. */
  id: z.string().min(1),
  name: z.string().min(1),
  /** Other spellings, in any of the four languages; matching ignores case, spaces and punctuation around. */
  synonyms: z.array(z.string()).default([]),
});

/**
 * Something that can be observed of a subject. A number has a canonical UCUM unit and hard limits in that unit: a value
 * outside is imported and flagged, and decides nothing until a person confirms it.
 */
export const conceptSchema = z.object({
  /** `haemoglobin`; concepts a study makes for itself: `x:my_header`. */
  id: z.string().regex(/^(x:)?[a-z0-9]+(_[a-z0-9]+)*$/),
  name: z.string().min(1),
  kind: z.enum(['number', 'category', 'date', 'text']),
  group: z.enum(CONCEPT_GROUPS),
  /** Canonical UCUM unit of a number; `1` for a pure number (ratio, score, count). Absent: not a number, or unknown. */
  unit: z.string().min(1).optional(),
  /** Key into ANALYTES: which published conversions apply. */
  analyte: z.string().optional(),
  loinc: z.array(z.string().regex(/^\d{1,6}-\d$/)).default([]),
  /** Hard limits in `unit`, inclusive. */
  limits: z.object({ low: z.number(), high: z.number(), source: z.string().min(1) }).optional(),
  synonyms: z.array(z.string()).default([]),
  categories: z.array(category).optional(),
  /** The categories are listed in ascending order, so "at least 2+" makes sense. */
  ordered: z.boolean().optional(),
  /** What a person must know to use it rightly. */
  note: z.string().optional(),
});
export type Concept = z.infer<typeof conceptSchema>;
export type ConceptInput = z.input<typeof conceptSchema>;
export type ConceptKind = Concept['kind'];
export type Category = z.infer<typeof category>;
