export { explainApportionment, type ExplainApportionment } from "./explain.ts";
export { previewApportionment, type PreviewApportionment } from "./preview.ts";
export { replacePolicy, type ReplacePolicy } from "./replacement.ts";
export { supposeApportionment, type SupposeApportionment } from "./what-if.ts";
