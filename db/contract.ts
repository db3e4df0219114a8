import type * as z from 'zod';
import { cohortMethods } from './contract/cohort.ts';
import { confirmationMethods } from './contract/confirmations.ts';
import { exportMethods } from './contract/exports.ts';
import { importMethods } from './contract/imports.ts';
import { panelMethods } from './contract/panels.ts';
import { protocolMethods } from './contract/protocol.ts';
import { runMethods } from './contract/runs.ts';
import { studyMethods } from './contract/study.ts';

export type { Method, Progress } from './contract/method.ts';
export type { FromEngine, ToEngine } from './contract/wire.ts';
export { StratumError } from './domain/errors.ts';

/** Every call of the engine, by name. The window, the command line and the tests all use exactly these. */
export const contract = {
  ...studyMethods,
  ...importMethods,
  ...cohortMethods,
  ...panelMethods,
  ...confirmationMethods,
  ...protocolMethods,
  ...runMethods,
  ...exportMethods,
};
export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<M extends MethodName> = z.input<Contract[M]['input']>;
export type ParsedInput<M extends MethodName> = z.output<Contract[M]['input']>;
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;

/** What the engine tells without being asked. */
export type EngineEvent =
  /** Something changed: screens that show it must ask again. */
  { type: 'changed'; what: ('study' | 'imports' | 'cohort' | 'protocol' | 'runs' | 'activity')[] };
