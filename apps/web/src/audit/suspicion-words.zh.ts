/** 疑点: what stands out. */
export const suspicionWords = {
  title: "{{year}}年的疑点",
  about:
    "按固定规则找出值得多看一眼的事项，不是结论：同一人以不同岗位经手同一批次，非工作时间（每日 7 时以前、20 时以后和非工作日）复核、审批、签发或办理资金，金额低于审批限额不到百分之五，登记晚于凭据日期五天以上，同一批次退回两次以上。没有公布节假日的年份只看周末。导入和送审可以随时办理，不在其中。",
  none: "{{year}}年没有这样的事项。",
  cutShort: "{{kinds}}较多，只列出最近的 200 条。",
  caption: "疑点，同类的新的在前",
  columns: { kind: "疑点", object: "对象", by: "人员", at: "时间", why: "说明" },
  kinds: {
    same_person: "同一人多岗",
    off_hours: "非工作时间",
    just_under: "略低于限额",
    back_dated: "补登",
    repeated_return: "多次退回",
  },
  why: {
    same_person: "先后以{{roles}}办理",
    off_hours: "{{act}}",
    just_under: "{{amount}} 元，限额 {{limit}} 元",
    back_dated: "{{act}} {{count}} 笔：凭据日期 {{namedOn}}，{{recordedOn}} 才登记",
    repeated_return: "退回 {{count}} 次",
  },
};
