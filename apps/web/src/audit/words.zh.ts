export const auditWords = {
  title: "审计日志",
};
