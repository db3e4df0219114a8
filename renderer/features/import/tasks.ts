import { longTask } from '../../app/long-call.ts';
import { whenStudyChanges } from '../../app/session.ts';

/** The long calls of an import. They go on while another screen is looked at, so that nothing is begun twice. */
export const inspectTask = longTask('import.inspect');
export const dryRunTask = longTask('import.dryRun');
export const commitTask = longTask('import.commit');

whenStudyChanges(() => {
  for (const task of [inspectTask, dryRunTask, commitTask]) task.reset();
});
