export const datesWords = {
  form: "如 2022-12-31",
  open: "从日历中选{{name}}",
  openHint: "从日历中选（Alt+↓）",
  malformed: "看不出是哪一天，请写成 2022-12-31 或 2022年12月31日。",
  noSuchDay: "没有{{date}}这一天。",
  tooEarly: "不能早于{{date}}。",
  tooLate: "不能晚于{{date}}。",
};
