export { appendAnchor, readAnchors } from "./anchor-folder.ts";
export { anchorLine, type AnchorProblem, parseAnchors } from "./anchor-text.ts";
export { noteAnchor } from "./note-anchor.ts";
