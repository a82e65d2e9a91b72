import type { PolicyProblem } from "@daowei/domain/policies";
import type { HolidayNotice } from "@daowei/domain/time";
import type { Library as OwnLibrary } from "@daowei/policies";
import type { LibraryHead } from "./policies/library-now.ts";

export type { LoadedPolicy } from "@daowei/policies";

/** The policies in force, the divisions and the calendar. */
export interface Library extends OwnLibrary {
  /** Absent from the product's own library, before anybody asked what was published. */
  readonly published?: Published;
}

/** What offices published, as far as this library knows it. */
export interface Published {
  /** The product's own files, without anything that was published. */
  readonly own: OwnLibrary;
  readonly head: LibraryHead;
  /** The announcements of holidays that were imported, the newest of each year. */
  readonly notices: readonly HolidayNotice[];
  /** The ids of which a published text is in force. */
  readonly ids: ReadonlySet<string>;
  /** Ids of which no text is in force, because the published one cannot be read any more. */
  readonly unreadable: ReadonlyMap<string, readonly PolicyProblem[]>;
}
