import { expect, test } from "vitest";
import { settingName, settingValue, statusName } from "./setting-name.ts";

const named = {
  cases: new Map([["residents", "居民"]]),
  bases: new Map([["central_part", "中央财政补助"]]),
  standards: [null, ["residence_permit"]],
  placeCode: "000000",
  places: new Map([["451423", "龙州县"]]),
  statuses: new Map([["tier=1", "第一档"]]),
};
const t = ((key: string, parts?: object) =>
  `${key}${parts === undefined ? "" : JSON.stringify(parts)}`) as unknown as Parameters<
  typeof settingName
>[2];

test("an amount of a base and of a case is called by its title, its level and its tier", () => {
  expect(settingName("bases.central_part.otherwise.2", named, t)).toBe(
    '中央财政补助 · choice.otherwise · choice.tier{"tier":"2"}',
  );
  expect(settingName("residents.central", named, t)).toBe("居民 · 中央");
  expect(settingName("residents.central.2025", named, t)).toBe(
    '居民 · 中央 · choice.year{"year":"2025"}',
  );
});

test("a standard is called by those it is for, the other one by being for the others", () => {
  expect(settingName("standards[0]", named, t)).toBe("standardForOthers");
  expect(settingName("standards[1]", named, t)).toBe('standardFor{"whom":"持居住证参保人员"}');
  const several = { ...named, standards: [null, null] };
  expect(settingName("standards[1]", several, t)).toBe('oneStandard{"number":2}');
  expect(settingName("standards[0]", { ...named, standards: [null] }, t)).toBe("onlyStandard");
});

test("heads, what is paid ahead and places are called by what they are", () => {
  expect(settingName("heads", named, t)).toBe("growth.all");
  expect(settingName("heads.resident", named, t)).toContain("growth.ofClass");
  expect(settingName("advance", named, t)).toBe("advance.name");
  expect(settingName("places.451423.tier", named, t)).toBe('status.of{"place":"龙州县"}');
  expect(statusName({ path: "places.451423.tier", value: "1" }, named, t)).toBe("第一档");
  expect(statusName({ path: "places.451423.tier", value: "none" }, named, t)).toBe(
    "status.without",
  );
});

test("a path of another shape stays as it is, and so does a number", () => {
  expect(settingName("splits[0].city", named, t)).toBe("splits[0].city");
  expect(settingValue("91.5", named, t)).toBe("91.5");
  expect(settingValue("central_part", named, t)).toBe("中央财政补助");
});
