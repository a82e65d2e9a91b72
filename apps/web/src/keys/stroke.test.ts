import { expect, test } from "vitest";
import { sequences, strokeOf } from "./stroke.ts";

const pressed = (key: string, more: Partial<Parameters<typeof strokeOf>[0]> = {}) =>
  strokeOf({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...more,
  });

test("Ctrl and the command key are one, and letters do not mind the caps lock", () => {
  expect(pressed("k", { ctrlKey: true })).toBe("mod+k");
  expect(pressed("K", { metaKey: true })).toBe("mod+k");
  expect(pressed("J")).toBe("j");
  expect(pressed("X", { shiftKey: true })).toBe("shift+x");
  expect(pressed("?", { shiftKey: true })).toBe("?");
  expect(pressed("ArrowDown", { shiftKey: true })).toBe("shift+ArrowDown");
});

test("what an input method takes is nobody's stroke", () => {
  expect(pressed("a", { isComposing: true })).toBeNull();
  expect(pressed("Process")).toBeNull();
  expect(pressed("k", { altKey: true })).toBeNull();
});

test("two keys are a sequence when the first begins one and the second comes soon", () => {
  const { join } = sequences(new Set(["g"]));
  expect([join("g", 0), join("i", 800)]).toEqual(["g", "g i"]);
  expect([join("g", 5000), join("i", 7000)]).toEqual(["g", "i"]);
  expect([join("j", 9000), join("i", 9100)]).toEqual(["j", "i"]);
  expect([join("g", 10_000), join("i", 10_100), join("b", 10_200)]).toEqual(["g", "g i", "b"]);
});
