import type { EventType } from "@daowei/domain/events";
import type { OutsideChannel } from "@daowei/domain/reminders";

export const outsideWords = {
  channel: {
    email: "邮件",
    webhook: "Webhook",
    wecom: "企业微信群机器人",
    dingtalk: "钉钉群机器人",
    feishu: "飞书群机器人",
  } satisfies Record<OutsideChannel, string>,
  event: {
    "batch.submitted": "批次送审",
    "batch.returned": "批次退回",
    "batch.approved": "批次审批通过",
    "batch.issued": "批次下达",
    "transfer.sent": "资金拨付",
    "transfer.arrived": "资金到位",
    "transfer.overdue": "资金逾期",
    "transfer.reversed": "拨付或到位冲销",
    "deadline.approaching": "期限临近",
    "deadline.missed": "期限已过",
    "policy.published": "政策文件发布",
    "import.completed": "导入完成",
    "clock.advanced": "演示日期前进",
  } satisfies Record<EventType, string>,
  effect: {
    about: "以下消息将送到本系统之外：{{channel}}",
    new: "新增",
    before: "现在",
    after: "变更为",
    events: "，订阅：",
    content: "对外消息不含金额和姓名，只有种类、编号和链接。",
  },
};
