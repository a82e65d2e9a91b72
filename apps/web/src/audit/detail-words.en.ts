import type { Translated } from "../words/translated.ts";
import type { detailWords as chinese } from "./detail-words.zh.ts";

/** Details of an entry. */
export const detailWords: Translated<typeof chinese> = {
  button: "Details",
  open: "Details of entry {{number}}",
  via: "Way",
  ways: {
    session: "Signed in, on the pages",
    key: "By a program with a key",
    cli: "By a command on the server",
    demonstration: "Demonstration data",
    gateway: "Told by the paying system",
  },
  address: "From address",
  noAddress: "Not recorded",
  request: "Request number",
  previous: "Hash of the entry before",
};
