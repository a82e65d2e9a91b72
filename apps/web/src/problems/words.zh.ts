export const problemWords = {
  title: "没有办成",
  nothingChanged: "数据没有任何改动。",
  requestId: "请求编号 {{id}}",
  unknown: "服务器没有说明原因(代码 {{code}})。",
  unreachable: "没有连上服务器,不能确定是否办成。再点一次会用同一个编号询问,不会重复办理。",
  loadFailed: "数据没有取到",
};
