export const chartsWords = {
  asTable: "切换为表格",
  asChart: "切换为图",
  asTableOf: "切换为表格：{{title}}",
  asChartOf: "切换为图：{{title}}",
  asTableToo: "同样的数字可切换为表格。",
};
