import type { Translated } from "../words/translated.ts";
import type { verifyWords as chinese } from "./verify-words.zh.ts";

export const verifyWords: Translated<typeof chinese> = {
  about:
    "Verification follows the whole chain in this browser: entries that this post may read are recomputed from their content, of the others only the hash of the content is given and bound to its neighbours. The server then checks its ten invariants.",
  start: "Verify",
  running: "Verifying…",
  export: "Export the findings",
  exportName: "audit-verification",
  progress: "Chain {{done}} / {{total}}",
  chain: "✓ Chain: {{entries}} entries unbroken, {{read}} recomputed, {{anchors}} anchors matched",
  unread:
    "This post may not read the content of {{count}} more: it was not recomputed, but its hash stands in the chain, and that it joins its neighbours was checked.",
  sound: "All hold",
  unsound: "Broken: something was changed",
  checked: "{{count}} checked",
  nothing: "nothing to check",
  bad: ", {{count}} broken",
  row: "{{object}} {{id}}",
  expected: "expected",
  found: "found",
};
