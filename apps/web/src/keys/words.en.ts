import type { Translated } from "../words/translated.ts";
import type { keysWords as chinese } from "./words.zh.ts";

export const keysWords: Translated<typeof chinese> = {
  title: "Keyboard",
  on: "Single keys do nothing while a field has the focus or a dialog is open.",
  off: "Single keys are switched off; those with Ctrl or ⌘ still work.",
  toSettings: "Switch in settings",
  close: "Close",
  dialogs: "Agreeing and sending back always open a dialog first: no key alone decides anything.",
  places: { anywhere: "On every page", lists: "Lists", documents: "Documents", grids: "Tables" },
  does: {
    palette: "search and commands",
    help: "this list",
    goInbox: "to my inbox",
    goBatches: "to the batches",
    print: "print this page",
    filter: "to the filter",
    next: "next",
    previous: "previous",
    open: "open",
    select: "select or unselect",
    selectRange: "select up to here",
    agree: "agree (opens a dialog)",
    sendBack: "send back (opens a dialog)",
    previousDocument: "previous document",
    nextDocument: "next document",
    gridMove: "move",
    gridEnds: "to the ends of the row",
    gridRange: "extend the selection",
    gridCopy: "copy, ready for Excel",
    explain: "why this amount",
  },
};
