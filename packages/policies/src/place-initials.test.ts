import { expect, test } from "vitest";
import { readDivisionTable } from "./division-table.ts";
import { placeInitials } from "./place-initials.ts";

const names = [
  ...new Set(
    readDivisionTable("places.csv", ["code", "name", "level", "parent", "from", "to"]).map(
      ({ name }) => name,
    ),
  ),
];

test.each([
  ["南宁市", "nns"],
  ["兴宁区", "xnq"],
  ["广西壮族自治区", "gxzzzzq"],
  ["乌鲁木齐市", "wlmqs"],
  ["日喀则市", "rkzs"],
  ["儋州市", "dzs"],
  ["呼和浩特市", "hhhts"],
])("%s is %s", (name, initials) => {
  expect(placeInitials(name)).toBe(initials);
});

test.each([
  ["重庆市", "cqs"],
  ["长沙市", "css"],
  ["长治市", "czs"],
  ["长子县", "zzx"],
  ["子长市", "zcs"],
  ["厦门市", "xms"],
  ["六安市", "las"],
  ["蚌埠市", "bbs"],
  ["丽水市", "lss"],
  ["乐清市", "yqs"],
  ["乐山市", "lss"],
  ["番禺区", "pyq"],
  ["黄埔区", "hpq"],
  ["大埔县", "dbx"],
  ["蔚县", "yx"],
  ["单县", "sx"],
  ["莘县", "sx"],
  ["洪洞县", "htx"],
  ["铅山县", "ysx"],
  ["涡阳县", "gyx"],
  ["歙县", "sx"],
  ["浚县", "xx"],
  ["荥阳市", "xys"],
  ["荥经县", "yjx"],
  ["西藏自治区", "xzzzq"],
  ["阿坝藏族羌族自治州", "abzzqzzzz"],
  ["百色市", "bss"],
  ["东阿县", "dex"],
  ["枞阳县", "zyx"],
  ["调兵山市", "dbss"],
  ["会理县", "hlx"],
])(
  "a name with a character of several sounds is read as people there say it: %s is %s",
  (name, initials) => {
    expect(names).toContain(name);
    expect(placeInitials(name)).toBe(initials);
  },
);

test("every place has a letter for each of its characters", () => {
  const wrong = names.filter((name) => !/^[a-z]+$/.test(placeInitials(name)));
  expect(wrong).toEqual([]);
  expect(names.filter((name) => placeInitials(name).length !== [...name].length)).toEqual([]);
});
