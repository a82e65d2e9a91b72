/** What the columns of a data sheet hold, by the names that programs read. */
const fields: Readonly<Record<string, string>> = {
  id: "系统内编号",
  number: "批次号",
  title: "名称",
  fiscal_year: "年度",
  kind: "类型（代码）",
  instalment: "期次",
  document_number: "指标文号",
  stage: "状态（代码）",
  place_code: "行政区划代码",
  place_name: "地区",
  transfer_count: "笔数",
  transfer_id: "款项的系统内编号",
  amount_fen: "金额（分）",
  legal_fen: "全年法定金额（分）",
  advance_percent: "提前下达比例（%）",
  sent_fen: "已拨付（分）",
  arrived_fen: "已到位（分）",
  due_on: "期限",
  due_fen: "应到位（分）",
  unconfirmed_transfers: "依据未确认的笔数",
  unconfirmed: "依据是否未确认（yes 为未确认）",
  prepared_by: "经办",
  updated_at: "最近变动时间（北京时间）",
  heads: "参保人数",
  level: "负担级次（代码）",
  payer_code: "负担方的行政区划代码",
  payer_name: "负担方",
  insured_class: "参保人员类别（代码）",
  a_heads: "本批次人数",
  a_per_head_yuan: "本批次人均（元）",
  a_amount_fen: "本批次金额（分）",
  b_heads: "对照批次人数",
  b_per_head_yuan: "对照批次人均（元）",
  b_amount_fen: "对照批次金额（分）",
  difference_fen: "差额（分）",
  state: "状态（代码）",
  what: "事项",
  origin: "来源（代码）",
  fund_account_code: "财政专户所在地的行政区划代码",
  fund_account_name: "财政专户所在地",
  count: "笔数",
  in_transit_fen: "在途（分）",
  unknown_fen: "结果待核实（分）",
  unsent_fen: "未拨付（分）",
  late_count: "逾期笔数",
  line_id: "对账单行的系统内编号",
  booked_on: "记账日期",
  counterpart: "对方户名",
  reference: "凭证号或摘要",
  open_fen: "未达（分）",
  standing: "核对情况（代码）",
  simulation: "模拟标志",
  scenario: "方案",
  before_fen: "现行（分）",
  after_fen: "测算（分）",
};

/** The data sheet's columns in an officer's words, one line each; a column without words throws. */
export function explainedFields(titles: readonly string[]): readonly (readonly string[])[] {
  const lines = titles.map((title) => {
    const words = fields[title];
    if (words === undefined) throw new Error(`no words for the data column ${title}`);
    return [title, words];
  });
  return [["列名", "含义"], ...lines];
}
