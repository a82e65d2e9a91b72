import type { Translated } from "../words/translated.ts";
import type { paletteWords as chinese } from "./words.zh.ts";

export const paletteWords: Translated<typeof chinese> = {
  title: "Search and commands",
  placeholder: "Page, place (name, code or pinyin initials), batch, transfer, document number, act",
  open: "Search and commands ({{keys}})",
  results: "Results",
  nothing: "Nothing found for “{{typed}}”.",
  found: "{{count}} found",
  hint: "↑↓ choose, Enter go, Esc close",
  groups: {
    acts: "On this page",
    screens: "Pages",
    documents: "Documents",
    transfers: "Transfers",
    places: "Places",
    switches: "Switch",
  },
  more: {
    newBatch: "New batch",
    importHeads: "Import headcounts",
    whatIf: "What if",
    compare: "Compare policies",
  },
  policy: "Policy {{title}}",
  year: "Switch to fiscal year {{year}}",
  unit: "Unit: {{unit}}",
  theme: "Theme: {{theme}}",
  density: "Rows: {{density}}",
  language: "Language: {{language}}",
  post: "Post: {{role}} · {{office}}",
  keyHelp: "Keyboard shortcuts",
};
