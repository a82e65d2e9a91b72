export {
  impliedBalances,
  lineIdentities,
  type LineShown,
  sumsOf,
  tie,
  type TieProblem,
} from "./line.ts";
export {
  type Candidate,
  type CandidateReason,
  candidateReasons,
  type MatchRules,
  type OpenLine,
  type OpenTransfer,
  usualMatchRules,
} from "./candidate.ts";
export {
  type Allocation,
  type Dispute,
  matchLines,
  type Matching,
  type MatchProposal,
} from "./match.ts";
export { type PaperReceipt, shownOnPaper } from "./on-paper.ts";
