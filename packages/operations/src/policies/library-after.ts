import { ok, refuse, type Result } from "@daowei/domain/result";
import { type PublishedText, withPublished } from "@daowei/policies";
import type { Context } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { headOf, readPublished } from "./library-now.ts";

/** The policies of the library that a change of one would touch, as they would be; refuses a change that breaks any. */
export async function policiesAfter(
  reader: Reader,
  { library }: Context,
  change: PublishedText,
): Promise<Result<ReadonlyMap<string, LoadedPolicy>, Problem>> {
  const known = await readPublished(reader, headOf(library).publications);
  const published = known.filter(({ id }) => id !== change.id);
  const own = library.published?.own ?? library;
  const next = withPublished(own, [...published, change]);
  const before = library.published?.unreadable;
  const broken = [...next.unreadable.keys()].filter((id) => before?.has(id) !== true);
  if (broken.length > 0) return refuse({ kind: "policy_breaks_others", policyIds: broken });
  const after = [...next.library.policies].filter(([, { compiled }]) =>
    compiled.refersTo.includes(change.id),
  );
  return ok(new Map(after));
}
