import { expect, test } from "vitest";
import { isOwnTitle } from "./title-gloss.ts";

test.each([
  "关于做好2022年城乡居民基本医疗保障有关工作的通知",
  "广西壮族自治区财政厅关于下达2024年补助资金预算的函",
  "医疗保障基金使用监督管理条例",
  "中央财政城乡居民基本医疗保险补助资金管理办法（试行）",
  "新疆维吾尔自治区关于做好2017年城乡居民基本医疗保险工作的通知",
])("%s is what its paper calls itself", (title) => {
  expect(isOwnTitle(title)).toBe(false);
});

test.each([
  "2022年居民医保财政补助标准与中央分档补助",
  "2026年居民医保财政补助标准与中央分档补助(推算，通知未见)",
  "云南省城乡居民基本医疗保险财政补助分担（2024年）",
  "广西2023年城乡居民基本医疗保障工作的通知(2023年8月24日)",
])("%s is our own summary", (title) => {
  expect(isOwnTitle(title)).toBe(true);
});
