/** Refusals of making a batch. */
export const makingKinds = {
  advance_share_leaves_nothing: {
    sentence: "按这个预拨比例取整后，{{placeCode}} 有一笔金额为零。",
    remedy: "请提高该地区的比例，或不把它编入本批次。",
  },
  advance_share_refused: {
    sentence:
      "预拨比例不能采用：只有提前下达（预拨）的批次才能按比例调整，每个地区只能有一个比例，且须在批次之内。",
    remedy: "请核对批次类型和所选地区。",
  },
  nothing_to_apportion: {
    sentence: "没有可以编入的地区：所选地区都已编入别的批次，或者没有人数。",
    remedy: "请查看拨付批次，或先导入参保人数。",
  },
  place_without_heads: {
    sentence: "{{placeCode}} 没有参保人数。",
    remedy: "请先导入该地区的参保人数。",
  },
};
