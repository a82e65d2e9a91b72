import type { PayerLevel, PermittedAct } from "@daowei/api/contracts";
import {
  type AttachmentAct,
  type AttachmentKind,
  batchKindWords,
  batchStageWords,
  roleWords,
} from "@daowei/domain/approvals";
import { dueOriginWords } from "@daowei/domain/deadlines";
import { type TransferAct, transferStageWords } from "@daowei/domain/transfers";
import type { z } from "zod";

export const insuredClass = {
  resident: "普通居民",
  residence_permit: "持居住证参保人员",
  student_central: "中央部属高校学生",
  student_province: "省（自治区）属高校学生",
  student_city: "市属高校学生",
  student_joint: "共建高校学生",
  minor: "未成年人",
  adult: "成年人",
};

/** `province` is named after the place it stands for: 自治区 in Guangxi, 省 elsewhere. */
export const level = {
  central: "中央",
  province: "自治区（省）",
  city: "市",
  county: "县",
  township: "乡镇",
  central_and_local: "中央与地方",
  central_and_province: "中央与省",
  local: "地方各级",
  city_and_county: "市县",
  province_and_city: "省市",
  county_and_township: "县乡",
  development_zone: "开发区",
} satisfies Record<PayerLevel, string>;

export const batchStage = batchStageWords;

export const transferStage = transferStageWords;

export const role = roleWords;

export const act = {
  created: "编制",
  submit: "送审",
  recall: "撤回",
  review: "复核通过",
  approve: "审批通过",
  send_back: "退回",
  send_back_to_step: "退回上一环节",
  reject: "否决",
  issue: "签发",
  cancel: "作废",
  record_sent: "登记拨付",
  confirm_arrival: "确认到位",
  confirm_part: "确认部分到位",
  reverse_arrival: "冲销到位",
  correct_sent: "更正拨付登记",
  reverse_sent: "冲销拨付登记",
  record_returned: "登记退款",
  order_payment: "提交支付指令",
  withdraw_payment: "撤回支付指令",
  payment_accepted: "支付系统已拨付",
  payment_rejected: "支付系统退回指令",
  payment_unknown: "支付结果待查",
  payment_absent: "支付系统没有收到",
  payment_returned: "资金被退回",
  reopen: "重新办理",
  hold_transfer: "暂缓拨付",
  release_transfer: "解除暂缓",
  reassign: "转办",
  hold: "暂缓",
  release: "解除暂缓",
  attach: "上传附件",
  remove_attachment: "撤下附件",
} satisfies Record<
  z.infer<typeof PermittedAct>["act"] | TransferAct | AttachmentAct | "created",
  string
>;

export const attachmentKind = {
  application_letter: "申请函",
  calculation_sheet: "测算表",
  headcount_confirmation: "参保人数确认表",
  official_document: "红头文件",
  other: "其他",
} satisfies Record<AttachmentKind, string>;

export const batchKind = batchKindWords;
export const deadlineOrigin = dueOriginWords;
export const confidence = { A: "文件原文", B: "转载文本", D: "推算", U: "未确认" };

export const domainWords = {
  insuredClass,
  level,
  batchStage,
  transferStage,
  role,
  act,
  batchKind,
  attachmentKind,
  deadlineOrigin,
  confidence,
  returned: "已退回",
  overdue: "逾期",
  daysLeft: "剩 {{days}} 天",
  dueToday: "今日到期",
  postponedTo: "延至 {{date}}",
  postponedFrom: "原期限 {{date}}",
  daysLate: "逾期 {{days}} 天",
  illustrative: "示例数据",
  held: "暂缓",
  unconfirmed: "未确认",
  derived: "推算",
  unitYuan: "单位：元",
  unitWan: "单位：万元",
  mark: {
    list: "、",
    names: "、",
    comma: "，",
    semicolon: "；",
    colon: "：",
    stop: "。",
    more: "……",
    quoted: "「",
    unquoted: "」",
    open: "（",
    close: "）",
  },
  heads: "{{heads}} 人",
  yuan: "{{amount}} 元",
  perHead: "{{yuan}} 元/人",
  provinceKind: { region: "自治区", municipality: "直辖市", province: "省" },
  weekdays: { d0: "周日", d1: "周一", d2: "周二", d3: "周三", d4: "周四", d5: "周五", d6: "周六" },
  longDate: "{{year}}年{{month}}月{{day}}日",
  longMonth: "{{year}}年{{month}}月",
  shortDate: "{{month}}月{{day}}日",
  inSentence: { none: "0元", yi: "{{amount}}亿元", wan: "{{amount}}万元", yuan: "{{amount}}元" },
  verbatim: "「{{quote}}」",
  paraphrase: "（转述，非原文）{{quote}}",
};
