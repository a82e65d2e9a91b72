export const fieldWords = {
  title: "系统性能",
  sentence:
    "各页面在实际使用的浏览器里有多快：每格依次是一半、四分之三、百分之九十五的访问不超过的数值，加粗的四分之三与限值比较。",
  span: "时间范围",
  lastDays: "最近 {{count}} 天",
  table: "各页面的快慢",
  page: "页面",
  visits: "访问次数",
  measures: {
    largestPaintMs: "主要内容出现（LCP）",
    slowestInteractionMs: "最慢的响应（INP）",
    shiftThousandths: "版面移动（CLS）",
    longestTaskMs: "最长的停顿",
  },
  limit: "限值 {{limit}}",
  over: "超过限值",
  notMeasured: "未测到",
  browsers: "浏览器",
  browser: "浏览器及主版本",
  otherBrowser: "其他浏览器",
  kept: "只记页面种类、浏览器主版本和四个数值，不记人员、地区和单据；每次打开页面记一次，计入打开时的页面，保留 {{days}} 天。",
  emptyTitle: "这段时间还没有测到访问",
  emptyText:
    "页面打开 2 秒后开始记数，离开或切到别的窗口时发回本系统一次；打开任一页面再离开，这里就会出现一行。保留 {{days}} 天，不发往别处。",
};
