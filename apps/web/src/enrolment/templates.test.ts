import { expect, test } from "vitest";
import { longTemplate, reportingPlaces, wideTemplate } from "./templates.ts";

const places = [
  { code: "450000", name: "广西壮族自治区", level: "province", parentCode: "000000" },
  { code: "450100", name: "南宁市", level: "city", parentCode: "450000" },
  { code: "450102", name: "兴宁区", level: "county", parentCode: "450100" },
  { code: "450300", name: "桂林市", level: "city", parentCode: "450000" },
  { code: "450302", name: "秀峰区", level: "county", parentCode: "450300" },
  { code: "660000", name: "新疆生产建设兵团", level: "province", parentCode: "000000" },
  { code: "441900", name: "东莞市", level: "city", parentCode: "440000" },
] as const;

test("counties report, and so do places without counties, inside the scope alone", () => {
  expect(reportingPlaces(places, "450000").map(({ code }) => code)).toEqual(["450102", "450302"]);
  expect(reportingPlaces(places, "450100").map(({ code }) => code)).toEqual(["450102"]);
  expect(reportingPlaces(places, "660000").map(({ code }) => code)).toEqual(["660000"]);
  expect(reportingPlaces(places, "441900").map(({ code }) => code)).toEqual(["441900"]);
});

test("the templates name every reporting place and leave the heads empty", () => {
  const own = reportingPlaces(places, "450100");
  expect(wideTemplate(own, ["resident", "residence_permit"])).toBe(
    "\u{feff}区划代码,地区,普通居民,持居住证参保人员\r\n450102,兴宁区,,\r\n",
  );
  expect(longTemplate(own, ["resident"])).toBe(
    "\u{feff}place_code,insured_class,heads\r\n450102,resident,\r\n",
  );
});
