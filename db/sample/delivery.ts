import type { Day } from '../domain/time/day.ts';
import { assessmentsFile, consentsFile, reviewsFile, subjectsFile } from './clinical.ts';
import { syntheticCohort } from './cohort.ts';
import { laboratoryFile } from './laboratory.ts';
import { pdl1File } from './pdl1.ts';
import type { SampleFile } from './sample-file.ts';
import { sequencingFiles } from './sequencing.ts';
import { therapiesFile } from './therapies.ts';

export const SAMPLE_SEED = 'NSCLC-UMB-01';
export const SAMPLE_SUBJECTS = 2000;

/**
 * The files of the sample study, as a registry would deliver them on the day `today`: the same seed, day and number of
 * subjects give the same bytes.
 */
export function sampleFiles(today: Day, seed = SAMPLE_SEED, subjects = SAMPLE_SUBJECTS): SampleFile[] {
  const cohort = syntheticCohort(seed, subjects, today);
  return [
    subjectsFile(cohort, today),
    consentsFile(cohort, today),
    reviewsFile(cohort, today),
    assessmentsFile(cohort, today),
    laboratoryFile(cohort, today),
    pdl1File(cohort, today),
    ...sequencingFiles(cohort, today),
    therapiesFile(cohort, today),
  ];
}
