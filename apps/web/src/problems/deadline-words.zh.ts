/** Refusals about deadlines and the periods of laws. */
export const deadlineKinds = {
  deadline_basis_missing: {
    sentence: "上级要求的期限需要写明依据。",
    remedy: "请填写文号，或者是谁、在哪次会议上提出的。",
  },
  deadline_ended: {
    sentence: "这项期限已经结束。",
    remedy: "需要时请先重新打开。",
  },
  deadline_met: {
    sentence: "这项期限要求的资金已全部到位，不需要再办理。",
    remedy: "请刷新页面。",
  },
  deadline_needs_two: {
    sentence: "这个日期来自文件、上级要求或已审批的批次，延期须由两个人办理。",
    remedy: "请提出延期申请，由另一人同意后生效。",
  },
  deadline_not_later: {
    sentence: "新的日期 {{to}} 不晚于现在的期限 {{from}}。",
    remedy: "请填写更晚的日期。",
  },
  deadline_of_office_above: {
    sentence: "这项期限由上级（{{placeCode}}）负责，本岗位不能改动。",
    remedy: "需要时请与上级联系。",
  },
  deadline_open: {
    sentence: "这项期限没有结束，不需要重新打开。",
    remedy: "请刷新页面。",
  },
  deadline_takes_one: {
    sentence: "这是本级自己设定的日期，延期不需要第二个人。",
    remedy: "请直接延期。",
  },
  deadline_waits_for_money: {
    sentence: "这项期限等的是资金到位，只有确认到位才算完成。",
    remedy: "资金到位后会自动标记；确实不再需要时，请写明理由后关闭。",
  },
  no_period_runs: {
    sentence: "对 {{placeCode}} 没有从「{{event}}」起算的期限。",
    remedy: "请核对事项、地区和年度。",
  },
  period_start_corrected: {
    sentence: "这条登记已经更正过。",
    remedy: "请刷新页面，在更正后的登记上再更正。",
  },
  too_many_feeds: {
    sentence: "已有 {{most}} 个订阅地址。",
    remedy: "请先停用不再使用的地址。",
  },
  feed_shown_already: {
    sentence: "这个订阅地址已经显示过。",
    remedy: "请停用它，重新生成一个。",
  },
  holiday_notice_not_valid: {
    sentence: "通知内容不能读取：日期、文号或格式有误。",
    remedy: "请对照国务院办公厅的通知核对年度、文号、放假起止日期和调休上班日期。",
  },
  office_above_imports: {
    sentence: "节假日安排由上级（{{placeCode}}）统一导入。",
    remedy: "请与上级联系。",
  },
  correction_needs_note: {
    sentence: "更正登记需要说明原因。",
    remedy: "请填写说明。",
  },
};
