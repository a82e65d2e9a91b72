import type { Gazetteer } from "@daowei/domain/places";
import type { WorkCalendar } from "@daowei/domain/time";

/** What operations need of a policy file. */
export interface LoadedPolicy {
  /** SHA-256 of the file's text. */
  readonly version: string;
  readonly text: string;
}

/** The law as it is loaded. */
export interface Library {
  readonly policies: ReadonlyMap<string, LoadedPolicy>;
  readonly gazetteer: Gazetteer;
  readonly calendar: WorkCalendar;
}
