export const supposingWords = {
  title: "测算模拟",
  back: "政策库",
  hint: "模拟：只看文件改动后会差多少，不产生批次，也不改变任何已定的金额。",
  policy: "政策文件",
  heads: "参保人数",
  version: "第 {{number}} 版 · {{file}}",
  noHeads: "这个年度和地区还没有参保人数，请先导入。",
  settingsHint:
    "留空的项目不改。可填金额（640）、增减（+30）、比例（80%）或其余（rest）；改补助标准时，各级按原比例推算。",
  run: "测算",
  unchanged: "{{number}} {{year}}年度，未作改动：前后相同。",
  changed: "{{number}} {{year}}年度，作如下改动：",
  derived: "推算",
  byLevel: "按级次",
  byPlace: "按地区",
  place: "地区",
};
