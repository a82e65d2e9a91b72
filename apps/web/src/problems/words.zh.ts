import type { WireProblem } from "@daowei/api";
import { keyProblemWords } from "../developer/problem-words.zh.ts";
import { peopleProblemWords } from "../people/problem-words.zh.ts";
import { outsideProblemWords } from "../outside/problem-words.zh.ts";
import { headcountProblemWords } from "../enrolment/problem-words.zh.ts";
import { viewProblemWords } from "../views/problem-words.zh.ts";
import { accountProblemWords } from "../settings/problem-words.zh.ts";
import { approvalKinds } from "./approval-words.zh.ts";
import { makingKinds } from "./making-words.zh.ts";
import { deadlineKinds } from "./deadline-words.zh.ts";

/** One sentence and one way on for every kind of refusal; what stands in {{…}} comes with it. */
export const kinds = {
  ...peopleProblemWords,
  ...keyProblemWords,
  ...accountProblemWords,
  ...outsideProblemWords,
  ...viewProblemWords,
  ...headcountProblemWords,
  not_signed_in: { sentence: "您还没有登录。", remedy: "请登录后再试。" },
  no_post: { sentence: "您的账号还没有岗位。", remedy: "请联系本单位管理员设置岗位。" },
  post_not_held: {
    sentence: "您已不在这个岗位上。",
    remedy: "请在右上角换一个岗位，或联系本单位管理员。",
  },
  not_found: {
    sentence: "没有找到，或者不在您当前岗位的行政区划内。",
    remedy: "请核对地址；需要办理其他地区的业务时，请联系本单位管理员。",
  },
  idempotency_conflict: {
    sentence: "同一次操作已经用别的内容提交过。",
    remedy: "请关闭对话框，查看最新状态后重新办理。",
  },
  file_changed: {
    sentence: "要导入的文件与检查过的不是同一份。",
    remedy: "请重新上传并检查。",
  },
  file_not_acceptable: {
    sentence: "文件里还有 {{errors}} 处错误。",
    remedy: "请按提示改好后重新上传。",
  },
  warnings_not_acknowledged: {
    sentence: "还有 {{warnings}} 条提醒没有确认。",
    remedy: "请逐条看过并勾选确认。",
  },
  headcounts_imported_before: {
    sentence: "这份文件此前已导入为第 {{number}} 版。",
    remedy: "请直接使用那一版，或上传新的文件。",
  },
  not_apportionable: {
    sentence: "有 {{count}} 行人数在文件里找不到分担办法。",
    remedy: "请核对地区和参保人员类别，或换一份适用的政策文件。",
  },
  no_rule_in_force: {
    sentence: "{{policyId}} 对 {{fiscalYear}} 年度没有规定。",
    remedy: "请选择该年度有效的政策文件。",
  },
  already_covered: {
    sentence: "{{placeName}} 已编入批次 {{batchNumber}}。",
    remedy: "同一地区同一年度的同一笔补助只能拨付一次；需要更改时请先作废或退回那一批次。",
  },
  headcounts_of_other_year: {
    sentence: "所选参保人数属于 {{fiscalYear}} 年度。",
    remedy: "请选择同一年度的人数。",
  },
  act_not_possible: {
    sentence: "现在不能{{actName}}：当前状态是「{{stageName}}」。",
    remedy: "可能刚刚有人办理过，请载入最新状态。",
  },
  role_needed: {
    sentence: "{{actName}}要由{{neededName}}办理，您现在是{{heldName}}。",
    remedy: "您若兼任该岗位，请在右上角切换；否则请交给该岗位的同事。",
  },
  segregation_same_person: {
    sentence: "您在这件事上已经办理过「{{earlierActName}}」，不能再{{actName}}。",
    remedy: "提出与决定，编制、复核与审批，要由不同的人办理。",
  },
  one_of_roles_needed: {
    sentence: "{{actName}}不由{{heldName}}办理。",
    remedy: "您若兼任有权办理的岗位，请在右上角切换；否则请交给该岗位的同事。",
  },
  proposers_act: {
    sentence: "只有提出申请的人可以{{actName}}。",
    remedy: "您若有权决定，可以否决并说明理由。",
  },
  concerns_oneself: {
    sentence: "这项申请事关您本人，您不能{{actName}}。",
    remedy: "请由另一位有权决定的同事办理。",
  },
  proposal_malformed: {
    sentence: "申请的内容不符合要求。",
    remedy: "请核对后重新提出。",
  },
  policy_too_heavy: {
    sentence: "政策文件太复杂，没有在限定的时间和内存内检查完。",
    remedy: "请精简文件后重试。",
  },
  policy_id_taken: {
    sentence: "编号 {{policyId}} 属于另一行政区划 {{placeCode}} 的文件。",
    remedy: "请给这份文件换一个编号。",
  },
  policy_unchanged: {
    sentence: "{{policyId}} 与正在执行的版本一字不差，没有可发布的改动。",
    remedy: "请核对是否打开了要发布的那一份。",
  },
  policy_not_published: {
    sentence: "{{policyId}} 没有正在执行的自行发布的版本。",
    remedy: "系统自带的文件不能停用，只能由新版本替代。",
  },
  policy_breaks_others: {
    sentence: "有别的政策文件引用这一份，按此改动后说不通。",
    remedy: "请先修订引用它的文件。",
  },
  policies_changed: {
    sentence: "刚刚有别的政策文件生效，影响要重新测算。",
    remedy: "请载入最新内容，核对后再办理。",
  },
  policy_not_valid: {
    sentence: "政策文件还有 {{count}} 处问题。",
    remedy: "请按检查结果改好后再提交。",
  },
  revision_changed: {
    sentence: "您打开之后内容有了改动，您的意见没有提交。",
    remedy: "请载入最新内容，核对后再办理。",
  },
  arrival_exceeds_open: {
    sentence: "填写的到账金额超过尚未到位的 {{openFenYuan}} 元。",
    remedy: "请核对回单；多收的款项不能在这里确认。",
  },
  arrived_before_sent: {
    sentence: "到账日期 {{arrivedOn}} 早于拨付日期 {{sentOn}}。",
    remedy: "请核对回单上的日期。",
  },
  sent_before_issue: {
    sentence: "拨付日期 {{sentOn}} 早于签发日期 {{issuedOn}}。",
    remedy: "请核对凭证上的日期；签发之前不能拨付。",
  },
  money_arrived_already: {
    sentence: "这一笔已有 {{arrivedFenYuan}} 元确认到位。",
    remedy: "请先由财政专户岗冲销到位记录，再办理。",
  },
  returned_before_sent: {
    sentence: "退款日期 {{returnedOn}} 早于拨付日期 {{sentOn}}。",
    remedy: "请核对退款凭证上的日期。",
  },
  arrival_reversed_already: {
    sentence: "这条到账记录已经冲销过。",
    remedy: "请载入最新状态。",
  },
  reversal_not_reversible: {
    sentence: "冲销记录本身不能再冲销。",
    remedy: "需要恢复时，请按回单重新确认到位。",
  },
  arrival_from_statement: {
    sentence: "这条到账记录来自对账单，不能手工更正。",
    remedy: "请冲销这条记录，再到对账单里重新匹配。",
  },
  sending_by_gateway: {
    sentence: "本单位通过支付系统拨付，不能手工登记。",
    remedy: "请提交支付指令。",
  },
  gateway_not_configured: {
    sentence: "没有接入支付系统。",
    remedy: "请线下拨付后登记；需要接入时请联系管理员。",
  },
  payment_underway: {
    sentence: "这一笔有支付指令在办。",
    remedy: "请等待支付系统的结果，或查询结果。",
  },
  payment_not_withdrawable: {
    sentence: "支付指令已经发出，不能撤回。",
    remedy: "请等待支付系统的结果。",
  },
  no_open_payment: {
    sentence: "这一笔没有等待结果的支付指令。",
    remedy: "请载入最新状态。",
  },
  statement_imported_before: {
    sentence: "这份对账单此前已导入为第 {{number}} 份。",
    remedy: "请直接查看那一份，或上传新的文件。",
  },
  statement_superseded: {
    sentence: "这份对账单已经被更正过。",
    remedy: "请更正最新的那一份。",
  },
  line_not_current: {
    sentence: "这一行所在的对账单已被更正，行已不在。",
    remedy: "请载入最新的匹配结果。",
  },
  line_exceeded: {
    sentence: "分配的金额超过这一行还剩的 {{openFenYuan}} 元。",
    remedy: "请载入最新的匹配结果后再确认。",
  },
  evidence_too_large: {
    sentence: "这一批次的审计链片段有 {{entries}} 条，超过上限 {{limit}} 条。",
    remedy: "请在服务器上运行 daowei verify 校验，并由系统管理员导出。",
  },
  verification_under_way: {
    sentence: "另一次校验正在进行。",
    remedy: "请等它结束后再校验。",
  },
  voucher_used: {
    sentence: "凭证号 {{voucherNumber}} 已经用于这一笔的另一次到账。",
    remedy: "请核对回单；同一张回单只能确认一次。",
  },
  date_in_future: {
    sentence: "日期 {{date}} 还没有到，今天是 {{today}}。",
    remedy: "请填写实际发生的日期。",
  },
  due_date_unknown: {
    sentence: "文件没有写明到位期限。",
    remedy: "请填写本级设定的期限和理由。",
  },
  due_reason_missing: {
    sentence: "本级设定的期限与文件的 {{legalOn}} 不同，需要说明理由。",
    remedy: "请填写理由。",
  },
  what_if_unknown_amount: {
    sentence: "文件里没有「{{path}}」这一项金额。",
    remedy: "请从列出的项目中选择。",
  },
  what_if_malformed: {
    sentence: "「{{path}}」的假设不能这样填写。",
    remedy:
      "请填写金额（640）、增减（+30）、比例（80%）或其余（rest）；人数增长填 -100% 至 1000% 的百分数，提前下达比例填 0 至 100% 之间、最多两位小数的百分数。每项只填一次。",
  },
  what_if_does_not_add_up: {
    sentence: "按这样假设，各级负担之和不等于补助标准。",
    remedy: "请同时调整同一情形的另一级，或改补助标准。",
  },
  what_if_invalid: {
    sentence: "按这样假设，文件有 {{count}} 处说不通。",
    remedy: "请改小假设的金额或比例。",
  },
  malformed_input: {
    sentence: "填写的内容不符合要求。",
    remedy: "请核对后重试；若仍不行，请把这一页的地址告诉管理员。",
  },
  rate_limited: {
    sentence: "请求太频繁，请等 {{waitSeconds}} 秒。",
    remedy: "稍候再试；批量取数请每次多取几行，少取几次。",
  },
  method_refused: {
    sentence: "服务器不接受这种请求。",
    remedy: "请刷新页面后重试。",
  },
  database_unavailable: {
    sentence: "数据库暂时连不上。",
    remedy: "请稍后重试；若持续不行，请联系管理员。",
  },
  outcome_unknown: {
    sentence: "数据库在办理时断开，不能确定是否办成。",
    remedy: "再点一次会用同一个编号询问，不会重复办理。",
  },
  internal_error: {
    sentence: "服务器内部出错。",
    remedy: "请重试；若仍不行，请把请求编号告诉管理员。",
  },
  clock_is_real: { sentence: "只有演示环境的日期可以移动。", remedy: "请在演示环境中操作。" },
  clock_goes_forward: {
    sentence: "演示日期只能向后移动，现在是{{today}}。",
    remedy: "请选择更晚的日期。",
  },
  clock_jump_too_far: {
    sentence: "一次最多跳到{{until}}。",
    remedy: "请选择较早的日期，再跳一次。",
  },
  no_deadline_ahead: {
    sentence: "今后没有到位期限可以跳到。",
    remedy: "请改为按天或按周调整。",
  },
  ...approvalKinds,
  ...makingKinds,
  ...deadlineKinds,
} satisfies Record<WireProblem["kind"], { sentence: string; remedy: string }>;

export const problemWords = {
  title: "没有办成",
  pageBroken: "这一页出了错：{{detail}}",
  pageBrokenRemedy: "请刷新页面；若仍不行，请把这段文字告诉管理员。",
  uncertain: "还不能确定是否办成",
  nothingChanged: "数据没有任何改动。",
  unknown: "服务器没有办成这件事（代码 {{code}}）。",
  unknownRemedy: "请重试；若仍不行，请把时间和代码告诉管理员。",
  unreachable: "没有连上服务器，不能确定是否办成。再点一次会用同一个编号询问，不会重复办理。",
  notReached: "没有连上服务器。请检查网络后重试。",
  loadFailed: "数据没有取到",
  loadFailedOf: "没有取到：{{what}}",
  kinds,
};
