export const auditWords = {
  title: "审计日志",
  sentence: "每一次办理都留下一条记录，后一条带有前一条的哈希，改动任何一条都会使链条断开。",
  caption: "办理留痕",
  seq: "序号",
  at: "时间",
  by: "办理人",
  act: "事项",
  summary: "内容",
  hash: "哈希",
  more: "再显示 100 条",
  emptyTitle: "还没有记录",
};
