import type { Translated } from "../words/translated.ts";
import type { outsideProblemWords as chinese } from "./problem-words.zh.ts";

export const outsideProblemWords: Translated<typeof chinese> = {
  destination_address_refused: {
    sentence: "This address cannot be used: {{because}}.",
    remedy: "Enter a whole address with http or https, without username and password.",
  },
  destination_name_taken: {
    sentence: "This office has a channel called {{name}}.",
    remedy: "Choose another name, or stop that one first.",
  },
  destination_without_events: {
    sentence: "Only webhooks subscribe to events.",
    remedy: "Robots of groups and mail serve reminders; choose them in a reminder plan.",
  },
  destination_of_other_kind: {
    sentence: "A channel keeps its kind: it is {{expected}}, not {{found}}.",
    remedy: "Stop it and add another.",
  },
  destination_stopped: { sentence: "Channel {{name}} is stopped.", remedy: "Reload the page." },
  destination_not_readable: {
    sentence:
      "The channel's address and secret cannot be opened: the server's key was changed, or what is stored does not fit.",
    remedy: "Enter the address anew.",
  },
};
