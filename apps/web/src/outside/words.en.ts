import type { Translated } from "../words/translated.ts";
import type { outsideWords as chinese } from "./words.zh.ts";

export const outsideWords: Translated<typeof chinese> = {
  channel: {
    email: "mail",
    webhook: "webhook",
    wecom: "WeCom robot",
    dingtalk: "DingTalk robot",
    feishu: "Feishu robot",
  },
  event: {
    "batch.submitted": "batch submitted",
    "batch.returned": "batch sent back",
    "batch.approved": "batch approved",
    "batch.issued": "batch issued",
    "transfer.sent": "money sent",
    "transfer.arrived": "money arrived",
    "transfer.overdue": "money overdue",
    "transfer.reversed": "sending or arrival reversed",
    "deadline.approaching": "deadline near",
    "deadline.missed": "deadline missed",
    "policy.published": "policy published",
    "import.completed": "import completed",
    "clock.advanced": "demonstration date moved",
  },
  effect: {
    about: "These messages leave the system: {{channel}}",
    new: "new",
    before: "now",
    after: "changed to",
    events: ", subscribed: ",
    content: "Messages outside hold no amounts and no names: kind, number and link only.",
  },
};
