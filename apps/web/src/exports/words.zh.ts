export const exportsWords = {
  excel: "导出 Excel",
  making: "正在生成……",
  again: "重新生成",
  hint: "按公文格式的表格（XLSX），列是固定的，金额单位与页面相同，另附逐笔数据；导出会记入审计日志",
  done: "已导出 {{name}}，已记入审计日志",
};
