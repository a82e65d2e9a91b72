import { describe, expect, test } from "vitest";
import { nearestName } from "#policies";
import { fullPolicy } from "../testing/full-policy.ts";
import { takeApart } from "./policy-source.ts";

describe("the name that a mistyped one means", () => {
  test("is the one that the fewest letters changed, left out or added make of it", () => {
    expect(nearestName("provinse", ["central", "province"])).toBe("province");
    expect(nearestName("provnce", ["province"])).toBe("province");
    expect(nearestName("provvince", ["province"])).toBe("province");
    expect(nearestName("city", ["county", "cite"])).toBe("cite");
    expect(nearestName("中殃", ["省", "中央"])).toBe("中央");
  });

  test("is the first of several as near, and the name itself where it is there", () => {
    expect(nearestName("cat", ["bat", "car"])).toBe("bat");
    expect(nearestName("cat", ["bat", "cat", "car"])).toBe("cat");
  });

  test("is none where more than two letters differ, or a third of a long one", () => {
    expect(nearestName("abc", ["ayz"])).toBe("ayz");
    expect(nearestName("abc", ["xyz"])).toBeNull();
    expect(nearestName("abcdefghi", ["abcdefxyz"])).toBe("abcdefxyz");
    expect(nearestName("abcdefghi", ["abcdewxyz"])).toBeNull();
    expect(nearestName("ab", [])).toBeNull();
    expect(nearestName("", ["ab"])).toBe("ab");
    expect(nearestName("", ["abc"])).toBeNull();
    expect(nearestName("abc", [""])).toBeNull();
  });
});

describe("a part of a file stands", () => {
  const { source } = takeApart("full.yaml", fullPolicy);
  const lineOf = (text: string) => fullPolicy.slice(0, fullPolicy.indexOf(text)).split("\n").length;

  test("at the line and column of its value", () => {
    expect(source.locate(["id"])).toEqual({ line: lineOf("id: full"), column: 5 });
    expect(source.locate(["cases", 1, "beats", 0])).toEqual({
      line: lineOf("beats: ["),
      column: 13,
    });
  });

  test("where the nearest part above it stands, when it is not there itself", () => {
    const first = { line: lineOf("- { level: central, amount: { yuan: 300"), column: 9 };
    expect(source.locate(["cases", 0, "shares", 0])).toEqual(first);
    expect(source.locate(["cases", 0, "shares", 0, "nothing", 3])).toEqual(first);
    expect(source.locate(["nothing"])).toEqual({ line: 1, column: 1 });
    expect(source.locate([])).toEqual({ line: 1, column: 1 });
  });

  test("at its key, when the key is what is wrong", () => {
    expect(source.locateKey([], "place")).toEqual({ line: lineOf("place: "), column: 1 });
    expect(source.locateKey(["cases", 1], "beats")).toEqual({
      line: lineOf("beats: ["),
      column: 5,
    });
    expect(source.locateKey(["cases", 1], "nothing")).toEqual({
      line: lineOf("- id: listed"),
      column: 5,
    });
    expect(source.locateKey(["id"], "nothing")).toEqual({ line: lineOf("id: full"), column: 5 });
  });
});
