/** 人数确认 and 异议. */
export const verdictWords = {
  title: "人数确认",
  meaning:
    "由没有参与导入的复核岗核对后确认，确认人和所在单位一并写明。文件自称的“上报数”“核定数”是文件的话，人数确认是本系统内另一个人的核对；两者都不是清算时的核定。",
  imported: "待确认：还没有人确认这一版，也没有人提出异议。",
  own: "这一版是您导入的，须由另一位复核岗的同事确认。",
  newer: "已有更新的第 {{number}} 版。",
  overConfirmed: "导入时已有确认过的人数，导入人说明：{{reason}}",
  record: {
    confirmed: "{{by}}（{{office}}）{{at}} 确认",
    disputed: "{{by}}（{{office}}）{{at}} 提出异议",
  },
  history: "先后意见",
  act: { confirmed: "确认人数", disputed: "提出异议" },
  dialog: {
    confirmed: "确认第 {{number}} 版参保人数",
    disputed: "对第 {{number}} 版参保人数提出异议",
  },
  facts: { place: "范围", heads: "人数", file: "文件", cutOff: "统计截止", imported: "导入" },
  headsText: "{{places}} 个地区，{{heads}} 人（{{status}}）",
  placeText: "{{place}} {{year}}年",
  consequence: {
    confirmed: "确认后导入人会收到消息，测算说明和审批单写明由您确认。以后发现有误，仍可提出异议。",
    disputed:
      "导入人会收到消息和原因。这一版保留不变，更正须另行导入新的一版；按这一版编制的批次送审时须写明理由。",
  },
  comment: "意见（可选，500 字以内）",
  takesBack: "此前已提出异议，改为确认须写明原因。",
  wanting: "请填写原因，至少 10 个字",
  tooLong: "意见请在 500 字以内",
  done: { confirmed: "已确认第 {{number}} 版", disputed: "已对第 {{number}} 版提出异议" },
  waiting: "有 {{count}} 版参保人数待您确认",
  filter: "状态",
  all: "全部状态（{{count}}）",
  of: "{{standing}}（{{count}}）",
  noneOf: "没有这种状态的版次",
};
