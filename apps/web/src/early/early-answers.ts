import type { FirstQuestion } from "./first-questions.ts";

/** What the server said; undefined where it said nothing or refused: then it is asked again in the ordinary way. */
export type EarlyAnswer = { readonly data: unknown } | undefined;

/** What was asked before the pages' scripts had come. */
export interface EarlyQuestions {
  readonly askedAt: number;
  readonly me: Promise<EarlyAnswer>;
  /** The page's own first question, known as soon as it is known who is there. */
  readonly first: Promise<{
    readonly question: FirstQuestion;
    readonly answer: Promise<EarlyAnswer>;
  } | null>;
}

declare global {
  interface Window {
    /** Written by `ask-early.ts`, which runs before the pages' own scripts. */
    daoweiEarly?: EarlyQuestions;
  }
}
