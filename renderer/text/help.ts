import type { ScreenName } from '../app/screen.ts';

export interface Help {
  title: string;
  purpose: string;
  steps: readonly string[];
  words: readonly (readonly [word: string, meaning: string])[];
}

/** F1: what each screen is for and how its work is done. */
export const HELP: Readonly<Record<ScreenName, Help>> = {
  overview: {
    title: 'Overview',
    purpose: 'Where the study stands: its subjects, the last import, the protocol, the last run, and what needs you.',
    steps: [
      'Look at "Needs attention": each line leads to the screen that settles it.',
      'Follow "Next step" if you are not sure how to go on.',
    ],
    words: [
      ['Run', 'one evaluation of one protocol version over the data as they are, at one as-of date.'],
      ['Out of date', 'the data or the protocol changed after the run; run it again before you rely on it.'],
    ],
  },
  import: {
    title: 'Import',
    purpose:
      'Brings files into the study. Nothing is changed or dropped in silence, and every import can be taken back.',
    steps: [
      'Files: choose or drop all files of one delivery together, so that samples find their subjects.',
      'Understand: see how each file is read (encoding, separator, header) and correct it where it is wrong.',
      'Map: say what each column means. On the left the cell as received, on the right as understood.',
      'Check: a dry run over all rows counts what would be new, changed, flagged and rejected. Nothing is committed.',
      'Commit: the import is saved as one act. "Revert" in the list takes it back as one act.',
    ],
    words: [
      ['Flagged', 'imported and listed, but it decides nothing until a person confirms or corrects it.'],
      ['Rejected', 'not imported; kept in quarantine as it came, with the reason.'],
      ['Complete list', 'a statement that a file lists all events of a kind; only then is absence an answer.'],
      ['Coverage', 'what was tested. Not tested is never negative.'],
    ],
  },
  cohort: {
    title: 'Cohort',
    purpose: 'All subjects of the study with what is known about each.',
    steps: [
      'Choose columns by group; each tells how many subjects have it.',
      'Filter by column, or press / to look for an identifier.',
      'Enter opens a subject in the inspector.',
    ],
    words: [['Completeness', 'the share of the shown kinds of data that a subject has.']],
  },
  subject: {
    title: 'Subject',
    purpose: 'Everything known about one subject, with the source of every value.',
    steps: [
      'Read the timeline; select a fact to see the cell it came from.',
      'Add a fact by hand: you are its source.',
    ],
    words: [],
  },
  protocol: {
    title: 'Protocol',
    purpose: 'The eligibility criteria, arms and stratification factors, in versions.',
    steps: [
      'Add criteria; each shows its sentence and how many subjects meet it.',
      'In the outline ↑ and ↓ go from line to line; Alt+↑ and Alt+↓ move a line, Ctrl+D copies it, Delete removes it.',
      'Settle the warnings.',
      'Release the version: it can then not be changed any more, only amended.',
    ],
    words: [
      ['Unknown', 'the data do not answer the criterion; the reason is given.'],
      ['Amendment', 'a new version of a released protocol.'],
    ],
  },
  results: {
    title: 'Results',
    purpose: 'Who is eligible for which arm as of a date, and why.',
    steps: [
      'Choose protocol, version and as-of date, then run.',
      'Select a step of the funnel to see whom it lost; the order of the steps matters for these numbers.',
      'Select a subject: the inspector shows each verdict with its evidence and what would change it.',
    ],
    words: [
      ['Eligible', 'every inclusion met and every exclusion not met.'],
      ['Undetermined', 'nothing rules the subject out, but something is unknown.'],
      ['Withheld', 'consent does not allow use; counted, in no list.'],
    ],
  },
  export: {
    title: 'Export',
    purpose: 'Writes the eligibility list with a manifest that says what it was made from.',
    steps: ['Choose the run, statuses, arms and columns.', 'Look at the preview: it is the very list.', 'Save.'],
    words: [['Pseudonymised', 'identifiers are replaced by codes that only this study can repeat.']],
  },
  activity: {
    title: 'Activity',
    purpose: 'Everything that was done in this study: who, what, when and why. It cannot be edited.',
    steps: [
      'Read it as a story or as a table; press / to filter.',
      'Verify checks that no entry, source or fact was altered.',
    ],
    words: [['Hash', 'a fingerprint of the entry and of all entries before it.']],
  },
};
