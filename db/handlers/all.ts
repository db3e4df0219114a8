import type { MethodName } from '../contract.ts';
import { importHandlers } from '../import/handlers.ts';
import { LiveRuns } from '../runs/live-runs.ts';
import { cohortHandlers } from './cohort.ts';
import { confirmationHandlers } from './confirmations.ts';
import { exportHandlers } from './exports.ts';
import type { EngineEnvironment, Handlers } from './handler.ts';
import { panelHandlers } from './panels.ts';
import { protocolHandlers } from './protocols.ts';
import { runHandlers } from './runs.ts';
import { Session } from './session.ts';
import { studyHandlers } from './studies.ts';

/** Every call of the contract, bound to one session. The compiler sees to it that none is missing. */
export function createHandlers(env: EngineEnvironment): Handlers<MethodName> {
  const session = new Session(env);
  const runs = new LiveRuns(session);
  const imports = importHandlers(session);
  return {
    ...studyHandlers(session, runs, imports),
    ...imports,
    ...cohortHandlers(session, runs),
    ...panelHandlers(session),
    ...confirmationHandlers(session),
    ...protocolHandlers(session, runs),
    ...runHandlers(session, runs),
    ...exportHandlers(session, runs),
  };
}
