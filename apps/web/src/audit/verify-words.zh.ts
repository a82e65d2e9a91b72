/** What the verification of the record says, step by step. */
export const verifyWords = {
  about:
    "校验在本浏览器中逐条重算审计链的哈希：本岗位能查看的记录从内容算起，范围以外的只给出内容的哈希，由此核对前后相连。再由服务器核对全库的十项不变量。",
  start: "校验",
  running: "正在校验…",
  export: "导出校验结果",
  exportName: "审计校验",
  progress: "审计链 {{done}} / {{total}}",
  chain: "✓ 审计链：{{entries}} 条连续，重算内容 {{read}} 条，核对锚定 {{anchors}} 个",
  unread:
    "另 {{count}} 条的内容不在本岗位的查看范围，没有从内容重算；它们的内容哈希仍在链中，前后相连已核对。",
  sound: "全部成立",
  unsound: "不成立：有被改动的记录",
  checked: "核对 {{count}} 项",
  nothing: "没有可核对的",
  bad: "，异常 {{count}} 项",
  row: "{{object}} {{id}}",
  expected: "应为",
  found: "实为",
};
