import { expect, test } from "vitest";
import { whatWasMeant } from "./what-was-meant.ts";

const levels = "central|province|city|county|city_and_county";
const amount = "{yuan, cite}|{percent, of, cite}|rest|identifier";

test.each([
  ["中央", levels, "central"],
  ["市县两级", levels, "city_and_county"],
  [" 县级\t", levels, "county"],
  ["provinse", levels, "province"],
  ["乡镇", levels, null],
  ["达到", "exact|floor", "exact"],
  ["不低于", "exact|floor", "floor"],
  ["488", amount, "{ yuan: 488 }"],
  ["488元", amount, "{ yuan: 488 }"],
  ["80%", amount, "{ percent: 80, of: standard }"],
  ["其余", amount, "rest"],
  ["地方部分", amount, "local_part"],
  ["财政厅", "[…]", "[财政厅]"],
  ["50%", "decimal", "50"],
  ["1,000", "decimal", null],
  ["九月", "month-day", null],
  ["488", "decimal", null],
  ["488.5", amount, "{ yuan: 488.5 }"],
  ["约488", amount, null],
  ["488元整", amount, null],
  ["约80%", amount, null],
  ["80%以上", amount, null],
  ["约50%", "decimal", null],
  ["50%以上", "decimal", null],
  ["61.5元", "decimal", "61.5"],
  ["80%", "{yuan, cite}", "{ percent: 80, of: standard }"],
  ["80%", "month-day", null],
  ["标准", amount, "standard"],
  ["标准", "decimal", null],
  ["其余", "decimal", null],
])("%s where %s was expected", (found, expected, meant) => {
  expect(whatWasMeant(found, expected)).toBe(meant);
});
