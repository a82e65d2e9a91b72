/** Refusals of decisions, delegations and reassignments. */
export const approvalKinds = {
  approval_policy_unchanged: { sentence: "与现行审批规则完全相同。", remedy: "请先修改再提出。" },
  approval_policy_unsound: {
    sentence: "审批规则不能成立。",
    remedy:
      "须至少各有一个必经的复核环节和审批环节，先复核后审批；按单据金额设的条件须同时按付款方累计金额设，防止拆分。",
  },
  reminder_placeholder_unknown: {
    sentence: "模板里写了不存在的占位符 {{name}}。",
    remedy: "请改用页面上列出的占位符。",
  },
  office_settings_unchanged: { sentence: "与现行单位设置完全相同。", remedy: "请先修改再提出。" },
  reminder_plan_unchanged: { sentence: "与现行提醒规则完全相同。", remedy: "请先修改再提出。" },
  reminder_plan_unsound: {
    sentence: "提醒规则不能成立。",
    remedy:
      "每一步须有对象和渠道，同样的天数只能写一次，免打扰时段的起止不能相同，模板须有标题，正文须写{明细}。",
  },
  message_not_dead: {
    sentence: "这条消息没有停发，不能重发。",
    remedy: "正在重试的消息会自动再发，请稍后查看。",
  },
  attachment_too_large: {
    sentence: "附件有 {{bytesSize}}，超过每份 {{mostBytesSize}} 的上限。",
    remedy: "请压缩或分成几份后再上传。",
  },
  attachment_not_readable: {
    sentence: "{{fileName}} 的内容不是可以上传的文件。",
    remedy: "只收 PDF、PNG、JPEG、XLSX、DOCX、OFD，按内容识别，改文件名没有用。",
  },
  attachment_named_otherwise: {
    sentence: "{{fileName}} 的扩展名与内容不符。",
    remedy: "请把扩展名改为 {{endings}}，或换成正确的文件。",
  },
  attached_already: {
    sentence: "同样内容的文件已经在附件中：{{fileName}}。",
    remedy: "不必再传；要换类别或名称，请先撤下原来的一份。",
  },
  too_many_attachments: {
    sentence: "每批次最多 {{most}} 份附件。",
    remedy: "请先撤下不需要的，或把几份合成一份。",
  },
  attachments_full: {
    sentence: "本批次的附件连同撤下的已有 {{bytesSize}}，合计不能超过 {{mostBytesSize}}。",
    remedy: "请压缩后再上传；撤下的附件仍留存，不腾出空间。",
  },
  attachments_missing: {
    sentence: "本单位要求随批次送审的附件还缺：{{missing}}。",
    remedy: "请在批次页面的「附件」中补齐后再送审。",
  },
  already_judged: {
    sentence: "{{by}}已办理（{{actName}}），不能再撤回。",
    remedy: "需要更改时，请当前环节的办理人退回。",
  },
  batch_held: {
    sentence: "{{by}}已暂缓：{{reason}}",
    remedy: "须由暂缓人以外的人解除后才能继续办理。",
  },
  transfer_held: {
    sentence: "这一笔已暂缓。{{by}} {{reason}}",
    remedy: "须由暂缓人以外的人解除后才能拨付。",
  },
  other_office_decides: {
    sentence: "这一环节由 {{placeCode}} 的岗位办理。",
    remedy: "请由该单位的人员办理。",
  },
  handed_over: {
    sentence: "您已把这一环节转给同事办理。",
    remedy: "请由接手的同事办理；退回重报后您可以再次办理。",
  },
  comment_needed: {
    sentence: "这一环节须写明意见，至少 {{atLeast}} 个字。",
    remedy: "请用自己的话写明意见，只写「同意」不够。",
  },
  reason_needed: {
    sentence: "须写明原因，{{least}} 至 {{most}} 个字。",
    remedy: "请写明哪里不对、应当怎样改。",
  },
  not_an_earlier_step: {
    sentence: "只能退回到当前环节之前的环节。",
    remedy: "请选择更早的环节，或退回经办。",
  },
  colleague_excluded: {
    sentence: "这位同事不能办理这一批次：{{because}}",
    remedy: "请转给同一单位、同一岗位、没有参与过这一批次的同事。",
  },
  no_such_cell: {
    sentence: "这一批次没有 {{placeCode}} 的这一栏。",
    remedy: "请重新标注。",
  },
  delegation_to_oneself: { sentence: "不能委托给自己。", remedy: "请选择一位同事。" },
  post_not_lent: {
    sentence: "这个岗位不能委托。",
    remedy: "只有复核岗和审批岗可以委托；其他岗位请联系管理员另设人员。",
  },
  delegate_without_post: {
    sentence: "受托人在 {{placeCode}} 没有可以受托的岗位。",
    remedy: "请选择同一单位的业务人员；审计岗和系统管理岗不能受托。",
  },
  delegation_dates: {
    sentence: "委托日期不对：最长 {{longestDays}} 天，不能早已过去。",
    remedy: "请核对起止日期。",
  },
  delegation_not_in_force: {
    sentence: "委托自 {{from}} 至 {{to}}，现在不在有效期内或已终止。",
    remedy: "请由委托人本人办理，或请他重新委托。",
  },
  nobody_to_urge: {
    sentence: "没有别人可催：还没有轮到谁办理，或者轮到的就是您本人。",
    remedy: "请看批次目前在哪个环节。",
  },
  fiscal_year_closed: {
    sentence:
      "{{fiscalYear}}年已结账：{{officeName}}的{{closedBy}}于 {{closedOn}} 结账。这一年度的人数、批次和审批不能再改，拨付、到位和对账照常。",
    remedy:
      "确需更正的，请在「年度结账」提出反结账，由结账单位的两个人办理后再改；或者列入下一年度调整。",
  },
  fiscal_year_undecided: {
    sentence: "{{fiscalYear}}年还有 {{count}} 个批次没有审完，不能结账：{{numbers}}。",
    remedy: "请先办完或退回这些批次。",
  },
  fiscal_year_not_over: {
    sentence: "{{fiscalYear}}年还没有过完，不能结账。",
    remedy: "请在下一年度开始后再结账。",
  },
  fiscal_year_not_closed: {
    sentence: "{{fiscalYear}}年没有由本级结账，不用反结账。",
    remedy: "如果是上级结账的，请联系上级单位。",
  },
  urged_lately: {
    sentence: "这个批次在 {{at}} 已经催办过。",
    remedy: "一天催办一次即可，请明天再催。",
  },
};
