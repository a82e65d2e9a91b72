import { expect, test } from "vitest";
import { everything, filtered, issuerLevel } from "./policy-wish.ts";

const policy = (number: string, placeCode: string, fromYear: number) => ({
  id: number,
  number,
  title: "关于做好城乡居民基本医疗保障工作的通知",
  issuers: [],
  placeCode,
  placeName: "广西壮族自治区",
  issuedOn: null,
  fromYear,
  toYear: fromYear,
  standardYuan: "610",
  standardKind: "exact" as const,
  confidence: "A" as const,
  confirmed: true,
  topics: number.startsWith("桂") ? (["deadline"] as const).slice() : [],
  version: "",
});
const guangxi = policy("桂医保发〔2022〕30号", "450000", 2022);
const national = policy("医保发〔2022〕20号", "000000", 2022);

test("a 文号 is found whatever brackets are typed", () => {
  for (const text of [
    "桂医保发[2022]30",
    "桂医保发(2022)30号",
    "桂医保发（2022）30号",
    "桂医保发 2022 30",
  ])
    expect(filtered([national, guangxi], { ...everything, text }, [])).toEqual([guangxi]);
});

test("the level is that of the issuing government", () => {
  expect(issuerLevel("000000")).toBe("national");
  expect(issuerLevel("450000")).toBe("province");
  expect(issuerLevel("320500")).toBe("city");
  expect(filtered([national, guangxi], { ...everything, level: "national" }, [])).toEqual([
    national,
  ]);
});

test("a topic keeps the policies that speak of it", () => {
  const about = (topic: "deadline" | "waiting") =>
    filtered([national, guangxi], { ...everything, topic }, []);
  expect(about("deadline")).toEqual([guangxi]);
  expect(about("waiting")).toEqual([]);
});
