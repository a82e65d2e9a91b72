import { expect, test } from "vitest";
import { head, readPolicy, type Sections } from "#policies/testing";
import { firstAlike } from "./classes-alike.ts";

const classes = "resident, minor, student, elderly";

/** The classes of a file in groups that it never tells apart, as it lists them. */
function groups(sections: Sections, listed = classes): readonly string[] {
  const { document } = readPolicy({ head: head({ classes: listed }), ...sections });
  const first = firstAlike(document);
  expect([...first.keys()].toSorted()).toEqual([...document.classes].toSorted());
  return [...Map.groupBy(first.keys(), (name) => first.get(name))].map(
    ([name, alike]) => `${name}: ${alike.join(" ")}`,
  );
}
const standards = (...lists: readonly string[]): Sections => ({
  standards: `standards:\n${lists
    .map(
      (list) =>
        `  - { kind: exact, when: { classes: [${list}] }, amount: { yuan: 610 }, cite: all }`,
    )
    .join("\n")}`,
});

test("a file that names no class tells none apart", () => {
  expect(groups({})).toEqual(["resident: resident minor student elderly"]);
});

test("classes are alike when wherever one is listed the other is listed too", () => {
  expect(groups(standards("resident, minor", "student, elderly"))).toEqual([
    "resident: resident minor",
    "student: student elderly",
  ]);
  expect(groups(standards("minor, resident, student", "elderly"))).toEqual([
    "resident: resident minor student",
    "elderly: elderly",
  ]);
});

test("a class that is left out where others are listed is apart from them", () => {
  expect(groups(standards("resident, minor, student"))).toEqual([
    "resident: resident minor student",
    "elderly: elderly",
  ]);
});

test("two lists of which each has one of them set two classes apart, though both are listed once", () => {
  expect(groups(standards("resident", "minor", "student, elderly"))).toEqual([
    "resident: resident",
    "minor: minor",
    "student: student elderly",
  ]);
});

test("a list that only one of them is in sets apart what an earlier list held together", () => {
  expect(groups(standards("resident, minor", "minor, student, elderly"))).toEqual([
    "resident: resident",
    "minor: minor",
    "student: student elderly",
  ]);
});

test("a class that is named alone, outside of a list, is apart from all others", () => {
  const cases = `cases:
  - id: everywhere
    title: 各地
    shares:
      - { level: central, amount: { standard_of: other, class: student }, cite: all }`;
  const { document } = readPolicy({ head: head({ classes }), cases });
  expect([...new Set(firstAlike(document).values())]).toEqual([
    "resident",
    "minor",
    "student",
    "elderly",
  ]);
  expect(groups({ citations: "citations:\n  all: { article: student, quote: 文。 }" })).toEqual([
    "resident: resident minor elderly",
    "student: student",
  ]);
});

test("a class that is the name of a part of the file is apart from all others", () => {
  const attributes = `attributes:
  fiscal: { title: 财力档次, cite: all, values: { minor: ["990121"] } }`;
  expect(groups({ more: attributes })).toEqual([
    "resident: resident student elderly",
    "minor: minor",
  ]);
});

test("examples and the list of classes itself tell nothing apart", () => {
  expect(groups({}, "resident, minor")).toEqual(["resident: resident minor"]);
});

test("where other policies are referred to each class stands for itself", () => {
  const cases = `cases:
  - id: everywhere
    title: 各地
    shares:
      - { level: central, amount: { standard_of: other }, cite: all }`;
  expect(groups({ cases }, "resident, minor")).toEqual(["resident: resident", "minor: minor"]);
});
