import type { OutsideChannel, ReminderChannel, ReminderPlan } from "@daowei/api/contracts";

export const reminderPlanWords = {
  channel: {
    in_app: "站内",
    email: "邮件",
    webhook: "Webhook",
    wecom: "企业微信",
    dingtalk: "钉钉",
    feishu: "飞书",
  } satisfies Record<ReminderChannel | OutsideChannel, string>,
  wording: {
    brief: "对外消息只写日期、地区、项数和链接",
    titles: "对外消息写出事项名称",
  } satisfies Record<ReminderPlan["outsideWording"], string>,
  lead: "到期前 {{days}} 天",
  leadWorkdays: "到期前 {{days}} 个工作日",
  leadDay: "到期当日",
  overdue: "逾期后每 {{days}} 个工作日",
  escalation: "逾期满 {{days}} 天",
  escalationWorkdays: "逾期满 {{days}} 个工作日",
  when: "时间",
  toWhom: "对象",
  channels: "渠道",
  levelsUp_0: "{{role}}",
  levelsUp_1: "上一级{{role}}",
  levelsUp_2: "上两级{{role}}",
  levelsUp_3: "上三级{{role}}",
  quiet: "免打扰 {{from}}–{{until}}（逾期除外）",
  noQuiet: "不设免打扰时段",
  after: "变更后：{{name}}",
  before: "现行：{{name}}",
};
