export { appendAnchor, readAnchors } from "./anchor-folder.ts";
export { anchorLine, type AnchorProblem, parseAnchors } from "./anchor-text.ts";
export { anchorEveryMillis, daysWithoutAnchor } from "./days-without-anchor.ts";
export { noteAnchor } from "./note-anchor.ts";
