import type { Translated } from "../words/translated.ts";
import type { suspicionWords as chinese } from "./suspicion-words.zh.ts";

/** What stands out. */
export const suspicionWords: Translated<typeof chinese> = {
  title: "What stands out in {{year}}",
  about:
    "Found by fixed rules as worth a second look; it is no finding: one person in several posts on one batch, reviews, approvals, issues and acts on money outside working hours (before 7, after 20, and on days off), amounts less than five percent below an approval limit, records more than five days after the date they name, batches returned twice or more. In years without announced holidays only weekends count. Imports and submissions may be made at any hour and are not among them.",
  none: "Nothing of the kind in {{year}}.",
  cutShort: "{{kinds}}: only the latest 200 are listed.",
  caption: "What stands out, of each kind the newest first",
  columns: { kind: "Kind", object: "Object", by: "Person", at: "Time", why: "Why" },
  kinds: {
    same_person: "One person, several posts",
    off_hours: "Outside working hours",
    just_under: "Just under a limit",
    back_dated: "Recorded late",
    repeated_return: "Returned repeatedly",
  },
  why: {
    same_person: "Acted as {{roles}}",
    off_hours: "{{act}}",
    just_under: "CNY {{amount}}, limit CNY {{limit}}",
    back_dated: "{{act}}, {{count}}: dated {{namedOn}}, recorded {{recordedOn}}",
    repeated_return: "Returned {{count}} times",
  },
};
