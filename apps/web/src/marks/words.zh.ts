export const marksWords = {
  mark: "标注",
  markCount: "标注（{{count}}）",
  dialogTitle: "标注{{name}}",
  about: "只有审计岗和审批岗看得到；标注留痕，不能改、不能删，后来的情况请另加一条标注。",
  confirm: "确认标注",
  done: "已标注",
  wants: "请写明疑点",
  title: "审计标注",
  entry: "{{at}}　{{by}}",
  none: "还没有标注。",
};
