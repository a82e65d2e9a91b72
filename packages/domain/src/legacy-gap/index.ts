export {
  coverLegacyGap,
  type LegacyGapAnswer,
  type LegacyGapProblem,
  type LegacyGapQuestion,
} from "./cover-legacy-gap.ts";
