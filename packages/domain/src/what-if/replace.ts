import type { DocumentPath, PolicyDocument } from "#policies";

/** A copy of a document with something else at a path; what is not on the way is shared with the original. */
export function replaced(
  document: PolicyDocument,
  path: DocumentPath,
  next: unknown,
): PolicyDocument {
  // The same form: callers put amounts where amounts stand, and the copy is compiled before anybody is reckoned by it.
  return replacedIn(document, path, next) as PolicyDocument;
}

function replacedIn(here: unknown, path: DocumentPath, next: unknown): unknown {
  const [key, ...further] = path;
  if (key === undefined) return next;
  if (Array.isArray(here)) {
    return here.map((item: unknown, index) =>
      index === key ? replacedIn(item, further, next) : item,
    );
  }
  if (typeof here !== "object" || here === null) {
    throw new Error(`nothing stands at ${path.join(".")}`);
  }
  const own = here as Readonly<Record<string, unknown>>;
  return { ...own, [key]: replacedIn(own[key], further, next) };
}
