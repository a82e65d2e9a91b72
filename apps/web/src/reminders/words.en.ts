import type { Translated } from "../words/translated.ts";
import type { reminderPlanWords as chinese } from "./words.zh.ts";

export const reminderPlanWords: Translated<typeof chinese> = {
  channel: {
    in_app: "in the app",
    email: "mail",
    webhook: "webhook",
    wecom: "WeCom",
    dingtalk: "DingTalk",
    feishu: "Feishu",
  },
  wording: {
    brief: "Messages outside name date, place, number of items and a link only",
    titles: "Messages outside name the subjects",
  },
  lead: "{{days}} days before",
  leadWorkdays: "{{days}} working days before",
  leadDay: "on the day",
  overdue: "every {{days}} working days when overdue",
  escalation: "once {{days}} days overdue",
  escalationWorkdays: "once {{days}} working days overdue",
  when: "When",
  toWhom: "To whom",
  channels: "Channels",
  levelsUp_0: "{{role}}",
  levelsUp_1: "{{role}}, one level up",
  levelsUp_2: "{{role}}, two levels up",
  levelsUp_3: "{{role}}, three levels up",
  quiet: "Quiet {{from}}–{{until}} (except when overdue)",
  noQuiet: "No quiet hours",
  after: "Changed to: {{name}}",
  before: "In force: {{name}}",
};
