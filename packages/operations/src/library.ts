import type { CompiledPolicy, Policy } from "@daowei/domain/policies";
import type { Gazetteer } from "@daowei/domain/places";
import type { WorkCalendar } from "@daowei/domain/time";

/** A policy file, read and checked whole. */
export interface LoadedPolicy {
  readonly policy: Policy;
  readonly compiled: CompiledPolicy;
  /** SHA-256 of the file's text. */
  readonly version: string;
  readonly file: string;
  readonly text: string;
}

/** The law as it is loaded. */
export interface Library {
  readonly policies: ReadonlyMap<string, LoadedPolicy>;
  readonly gazetteer: Gazetteer;
  readonly calendar: WorkCalendar;
}
