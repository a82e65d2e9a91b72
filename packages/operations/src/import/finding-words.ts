import { error, type FindingWords, note, warning } from "./words-of-findings.ts";

const wholeNumber = "不小于 0 的整数，最多 12 位，如 12345";
const placeCode = "6 位行政区划代码，如 451423";

/** Everything that can be said about a file of headcounts, with what would have been right and what to do. */
export const findingWords = {
  empty_file: error("有内容的 CSV 或 XLSX 文件", "文件是空的，请重新导出后再选。"),
  file_too_large: error(
    "不超过 20 MB 的文件",
    "请只保留参保人数一张表，去掉图片和其他工作表后再导入。",
  ),
  old_workbook: error(
    "XLSX 或 CSV 文件",
    "这是旧版 .xls 格式（改扩展名不会改变格式）。请用表格软件打开，另存为 .xlsx 后再导入。",
  ),
  encrypted: error("没有密码的文件", "文件设有打开密码。请去掉密码后另存，再导入。"),
  macros: error("不含宏的文件", "文件含有宏。请另存为不含宏的 .xlsx 后再导入。"),
  not_a_workbook: error(
    "XLSX 工作簿",
    "这个压缩包不是 XLSX 工作簿。请用表格软件另存为 .xlsx 后再导入。",
  ),
  html_table: error(
    "XLSX 或 CSV 文件",
    "这是网页文件（有的系统导出时用了 .xls 扩展名）。请用表格软件打开，另存为 .xlsx 后再导入。",
  ),
  not_a_table: error("XLSX 或 CSV 文件", "这不是表格文件。请选择 .xlsx 或 .csv 文件。"),
  zip_bomb: error(
    "解压后不超过 100 MB、压缩比不超过 100 的工作簿",
    "文件解压后异常大，未读取。请把数据区复制到新工作簿后另存，再导入。",
  ),
  damaged_workbook: error("能打开的 XLSX 工作簿", "文件已损坏。请用表格软件打开并另存，再导入。"),
  too_many_sheets: error("不超过 50 张工作表", "请只保留参保人数一张表后再导入。"),
  too_many_rows: error(
    "不超过 50,000 行",
    "请把数据区复制到新工作簿（空白的带格式行也算行），再导入。",
  ),
  too_many_columns: error("不超过 200 列", "请只保留区划、参保类别、人数各列后再导入。"),
  too_many_cells: error("不超过 2,000,000 个单元格", "请只保留区划、参保类别、人数各列后再导入。"),
  cell_too_long: error(
    "不超过 1,000 个字的单元格",
    "单元格内容过长。请检查是否选错了文件或引号没有成对。",
  ),
  too_heavy: error(
    "一分钟内能读完的文件",
    "文件太大太复杂，没有读完。请只保留参保人数一张表后再导入。",
  ),
  unknown_encoding: error(
    "UTF-8、GB18030 或 UTF-16 编码的文本",
    "无法识别文字编码。请用表格软件另存为「CSV UTF-8」后再导入。",
  ),
  malformed_csv: error(
    "引号成对的 CSV",
    "引号没有成对。请用表格软件打开检查这一行，另存后再导入。",
  ),
  header_not_found: error(
    "前 10 行内有表头，如 place_code,insured_class,heads 或 区划代码、参保类别、参保人数",
    "请按模板补上表头行后再导入。",
  ),
  several_sheets: error(
    "只有一张工作表是参保人数表",
    "有多张工作表像参保人数表，无法判断用哪一张。请只保留一张后再导入。",
  ),
  only_hidden_sheet: error(
    "参保人数表在可见的工作表中",
    "参保人数表在隐藏的工作表里。请取消隐藏，核对后再导入。",
  ),
  missing_column: error("表头含此列", "请按模板补上这一列后再导入。"),
  duplicate_column: error("每种列只出现一次", "请删除或改名重复的列后再导入。"),
  swapped_columns: error("列的内容与表头一致", "这几列的表头与内容对调了。请改正表头后再导入。"),
  identity_numbers: error(
    "只含人数，不含个人信息",
    "检测到疑似身份证号列，本系统不接收个人信息。请删除该列，只按区划和类别汇总人数后再导入。",
  ),
  personal_names: error(
    "只含人数，不含个人信息",
    "检测到疑似姓名列，本系统不接收个人信息。请删除该列，只按区划和类别汇总人数后再导入。",
  ),
  no_rows: error("至少一行数据", "表头下面没有数据行。请检查是否选错了文件。"),

  empty_place: error(placeCode, "请填写行政区划代码或地区全称。"),
  malformed_place_code: error(
    placeCode,
    "代码位数不对（可能丢了开头的 0 或被改成了别的格式）。请把该列设为文本格式，重新填写 6 位代码。",
  ),
  unknown_place: error(placeCode, "未匹配到行政区划。请对照建议改正代码或名称。"),
  ambiguous_place: error(
    "唯一的地区",
    "有几个地区都叫这个名字。请改填行政区划代码，或在前面写上所属的市。",
  ),
  abolished_place: error("该年度存在的行政区划", "该代码已经撤销。请改用建议中的现行代码。"),
  place_out_of_scope: error("本级范围内的地区", "该地区不在本级范围内。请删除这一行或改正代码。"),
  place_has_counties: error(
    "县级地区",
    "人数按县（市、区）填报，不能填到市或省。如果是合计行，请在地区栏写「合计」。",
  ),
  central_code: error(placeCode, "000000 代表中央，不是参保地区。请改正代码。"),
  code_name_mismatch: error("代码与名称是同一个地区", "代码与名称不是同一个地区。请核对后改正。"),
  empty_class: error("参保类别", "请填写参保类别。"),
  unknown_class: error("参保类别", "不认识的参保类别。请按模板填写。"),
  class_not_governed: error(
    "本次测算包含的参保类别",
    "所选文件不管这一类别。请删除，或改选管这一类别的政策文件。",
  ),
  empty_heads: error(wholeNumber, "人数为空。空白不等于零：没有人请填 0。"),
  not_a_whole_number: error(wholeNumber, "人数须是整数，请改正。"),
  scientific_number: error(
    wholeNumber,
    "科学记数法会丢失位数。请把单元格设为常规格式，填写完整数字。",
  ),
  negative_number: error(wholeNumber, "人数不能是负数。核减请在核实后的人数中直接体现。"),
  number_too_large: error(wholeNumber, "数字太大，不可能是参保人数。请检查是否填错了列。"),
  date_in_cell: error(
    "数字或文字，不是日期",
    "单元格被设成了日期。请改为常规或文本格式后重新填写。",
  ),
  formula_text: error("数值，不是公式文本", "单元格里是公式文本，不会被执行。请改填数值。"),
  formula_error: error("数值", "公式的结果是错误值。请改正公式或直接填写数值。"),
  merged_heads: error("每行各有人数", "人数单元格是合并的。请取消合并，每行各填人数。"),
  surplus_cells: error(
    "与表头一样多的列",
    "这一行的列比表头多（可能是数字中的千分位逗号没有加引号）。请去掉千分位后再导入。",
  ),
  duplicate_row: error("同一地区同一类别只有一行", "与前面的行重复。请合并或删除其中一行。"),
  total_mismatch: error("合计等于逐行之和", "合计与逐行之和不一致。请核对是否漏行或改错。"),

  imported_before: error("没有导入过的文件", "这个文件已经导入过，不必再导入。"),

  confirmed_before: warning(
    "还没有人确认过的人数",
    "可以导入，须说明原因；导入后是新的一版，要重新确认，已确认的那一版不变。",
  ),
  places_missing: warning(
    "本级范围内的每个县（市、区）",
    "文件没有包括全部地区。如属分批上报可继续，否则请补全。",
  ),
  large_change: warning(
    "与上一版相差不超过单位设置的比例",
    "人数变动较大。可以导入，送审时须说明。",
  ),
  formula: warning("数值", "读取的是公式上次保存的结果。请核对这个值。"),
  hidden_sheet: warning("可见的工作表", "隐藏的工作表没有读取。请确认其中没有要导入的数据。"),
  hidden_rows: warning("可见的行", "隐藏（或被筛选）的行也会导入。请确认这些行应当导入。"),
  unusually_many: warning("一个县（市、区）一般不超过一千万人", "人数异常大。请核对。"),
  unread_heads_column: warning(
    "已知的参保类别",
    "这一列像人数，但不认识它的类别，没有导入。请确认不需要它。",
  ),
  unknown_name: warning("与代码一致的名称", "没有认出这个名称，已按代码导入。请核对。"),
  broken_characters: warning(
    "没有乱码的文字",
    "文件里有已经损坏的文字（�）。请从原系统重新导出，核对后再导入。",
  ),

  sheet_chosen: note("第一张工作表", "参保人数表不在第一张工作表，已读取这一张。"),
  place_as_chosen: note("指定的地区", "已按指定的地区读取。"),
  read_as: note(wholeNumber, "已按括号内的值读取。"),
  merged_cells: note("每行各有地区", "合并单元格的内容已用于其中每一行。"),
  total_row: note("数据行", "合计行不导入，与逐行之和一致。"),
  total_not_compared: note("数据行", "合计行不导入。有错误行，未与逐行之和核对。"),
  remark_row: note("数据行", "说明行不导入。"),
  blank_cells: note("人数", "空白不等于零：空白处未导入。没有人请填 0。"),
  ignored_column: note("区划、参保类别、人数各列", "这一列没有导入。"),
  name_differs_from_content: note("扩展名与内容一致", "已按内容读取。"),
} as const satisfies Record<string, FindingWords>;

export type FindingKind = keyof typeof findingWords;
