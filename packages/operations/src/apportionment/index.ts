export { explainApportionment, type ExplainApportionment } from "./explain.ts";
export { previewApportionment, type PreviewApportionment } from "./preview.ts";
