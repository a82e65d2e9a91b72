export { correctFile } from "./correct-file.ts";
export { acceptHeadcounts, type AcceptHeadcounts } from "./accept.ts";
export { checkHeadcounts, type CheckedRow, type HeadcountCheck } from "./check.ts";
export type { HeadcountFile } from "./headcount-file.ts";
export {
  confirmHeadcounts,
  disputeHeadcounts,
  type JudgeHeadcountVersion,
} from "./judge-version.ts";
export { getHeadcountVersion, type HeadcountVersion, type HeadcountVersionRow } from "./version.ts";
export { listHeadcountVersions, type HeadcountVersionSummary } from "./versions.ts";
