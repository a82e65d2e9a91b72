import { parentPort } from "node:worker_threads";
import { loadLibrary, loadPolicyText, type PublishedText, withPublished } from "@daowei/policies";

/** What the thread is asked: a text, and everything published beside which it is checked. */
export interface AskedText {
  readonly text: string;
  readonly published: readonly PublishedText[];
}

const own = loadLibrary();
let beside = { key: "[]", library: own };

parentPort?.on("message", ({ text, published }: AskedText) => {
  const key = JSON.stringify(published.map(({ id, kept }) => [id, kept?.version]));
  if (key !== beside.key) beside = { key, library: withPublished(own, published).library };
  const { gazetteer, policies } = beside.library;
  const loaded = loadPolicyText(
    { file: "policy.yaml", text },
    { gazetteer, library: (id) => policies.get(id)?.policy },
  );
  parentPort?.postMessage(
    loaded.ok || loaded.problem.kind !== "invalid-policy" ? [] : loaded.problem.problems,
  );
});
