import type { Me } from "@daowei/api/contracts";
import { readActingPost } from "../wire/acting-post.ts";
import type { EarlyAnswer } from "./early-answers.ts";
import { fetchPageFiles, type PageFiles } from "./fetch-page-files.ts";
import { firstQuestion } from "./first-questions.ts";

declare global {
  /** Put in by the build; while the pages are being worked on they have no files of their own. */
  const pageFiles: PageFiles | undefined;
}

/** A read, asked as the pages would ask it. Whatever goes wrong is met again, and told, when the page asks. */
async function ask(path: string, input: object | null, post: string | null): Promise<EarlyAnswer> {
  const query = input === null ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const headers = post === null ? {} : { "x-daowei-post": post };
  try {
    const response = await fetch(`/api/trpc/${path}${query}`, { headers });
    if (!response.ok) {
      // A body nobody reads keeps its line to the server, of which there are few.
      await response.body?.cancel();
      return undefined;
    }
    return ((await response.json()) as { result: { data: unknown } }).result;
  } catch {
    return undefined;
  }
}

const { pathname, search } = window.location;
if (pathname !== "/login") {
  const me = ask("session.me", null, readActingPost());
  const first = me.then((answered) => {
    if (answered === undefined) return null;
    const person = answered.data as Me;
    const question = firstQuestion({ pathname, search }, person);
    if (question === null) return null;
    const { path, input } = question;
    return { question, answer: ask(path, input, person.actingPost?.id ?? null) };
  });
  window.daoweiEarly = { askedAt: performance.now(), me, first };
}
// After the questions: few can be under way at once, and answers take longer than files.
if (typeof pageFiles !== "undefined") fetchPageFiles(pathname, pageFiles);
