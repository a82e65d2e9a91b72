import { ok } from "@daowei/domain/result";
import type { Act } from "../context.ts";

/** The ids of which no text is in force, because the published one cannot be read beside the files of this release. */
export const unreadablePolicies: Act<void, { id: string; problems: number }[]> = async ({
  library,
}) =>
  ok(
    [...(library.published?.unreadable ?? [])].map(([id, problems]) => ({
      id,
      problems: problems.length,
    })),
  );
