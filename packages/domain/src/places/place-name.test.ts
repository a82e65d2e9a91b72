import { expect, test } from "vitest";
import { normalisedName, shortName } from "./place-name.ts";

test.each([
  ["广西壮族自治区", "广西"],
  ["新疆维吾尔自治区", "新疆"],
  ["内蒙古自治区", "内蒙古"],
  ["延边朝鲜族自治州", "延边"],
  ["巴音郭楞蒙古自治州", "巴音郭楞"],
  ["恩施土家族苗族自治州", "恩施"],
  ["龙胜各族自治县", "龙胜"],
  ["环江毛南族自治县", "环江"],
  ["双江拉祜族佤族布朗族傣族自治县", "双江"],
  ["塔什库尔干塔吉克自治县", "塔什库尔干"],
  ["莫力达瓦达斡尔族自治旗", "莫力达瓦"],
  ["鄂伦春自治旗", "鄂伦春"],
  ["阿里地区", "阿里"],
  ["锡林郭勒盟", "锡林郭勒"],
  ["神农架林区", "神农架"],
  ["六枝特区", "六枝"],
  ["浦东新区", "浦东"],
  ["沙市区", "沙市"],
  ["横县", "横县"],
  ["城区", "城区"],
  ["中央", "中央"],
])("%s is %s for short", (name, short) => {
  expect(shortName(name)).toBe(short);
});

test("width, spaces, points and invisible characters make no difference", () => {
  expect(normalisedName("　兴宁 区\u{200B}（Ａ·b）")).toBe("兴宁区ab");
});
