import { WrittenText } from "@daowei/api/contracts";
import type { z } from "zod";

/** 公告: what whoever operates the server has the sign-in page say; null in a language that nobody wrote it in. */
export interface SignInNotice {
  readonly zh: string | null;
  readonly en: string | null;
}

const longest = 500;
const tag = /<[a-z!/]/iu;

const notice = WrittenText.refine(
  (text) => text.length <= longest && !tag.test(text),
  `plain text without tags, at most ${longest} characters 纯文本，不超过 ${longest} 个字符`,
);

export const signInNoticeVariables = {
  DAOWEI_SIGN_IN_NOTICE: notice.optional(),
  DAOWEI_SIGN_IN_NOTICE_EN: notice.optional(),
};

type Given = z.output<z.ZodObject<typeof signInNoticeVariables>>;

export function signInNoticeOf(given: Given): SignInNotice | undefined {
  const zh = wordsOf(given.DAOWEI_SIGN_IN_NOTICE);
  const en = wordsOf(given.DAOWEI_SIGN_IN_NOTICE_EN);
  return zh === null && en === null ? undefined : { zh, en };
}

/** Blanks say nothing. */
function wordsOf(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}
