export const yearsWords = {
  title: "年度结账",
  sentence:
    "年度过完、清算办结以后由审批岗结账。结账后这一年度的人数、批次和审批不能再改，拨付、到位和对账照常；确需更正的，由两个人反结账。",
  list: "各年度结账情况",
  columns: {
    year: "年度",
    state: "状态",
    office: "结账单位",
    by: "办理人",
    at: "时间",
    reason: "理由",
    act: "办理",
  },
  open: "未结账",
  closed: "已结账",
  current: "未过完",
  ahead: "未开始",
  option: "{{year}}年 · 已结账",
  close: "结账",
  closeTitle: "{{year}}年结账：{{place}}",
  closeHow:
    "结账后，{{place}}及下级{{year}}年的人数导入、批次编制和审批都不能再办理；已签发的拨付、到位和对账照常。还有批次没有审完的不能结账；没有送审的草稿保留，反结账后才能送审。",
  confirmClose: "确认结账",
  closedNow: "{{year}}年已结账",
  closedWithDrafts: "{{year}}年已结账，留有 {{count}} 个没有送审的草稿",
  reopen: "申请反结账",
  reopenTitle: "{{year}}年反结账：{{office}}",
  reopenHow:
    "反结账由两个人办理：您提出，结账单位的另一位审批岗同意后生效。生效后这一年度的人数和批次又可以办理，请在更正后重新结账。",
  confirmReopen: "提交申请",
  proposed: "已提交反结账申请，待审批岗决定",
  wantReason: "请填写原因，至少 10 个字",
  reason: "理由",
  notice:
    "{{year}}年已结账（{{office}} {{by}}，{{date}}）：人数、批次和审批不能再改，拨付、到位和对账照常。",
  toPage: "查看",
  history: "办理记录",
  act: { close: "结账", reopen: "反结账" },
  effect: {
    opens: "{{year}}年将重新打开：{{office}}及下级的人数、批次和审批又可以办理。",
    closedBy: "原由{{by}}于 {{at}} 结账：{{reason}}",
  },
};
