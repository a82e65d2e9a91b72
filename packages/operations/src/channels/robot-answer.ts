import { z } from "zod";
import { failed, type SendFailure, type Sent, sent } from "./channel.ts";
import type { OutsideAnswer } from "./outside-call.ts";

/** Which of a robot's answers mean what; every other code but 0 is a refusal that no repetition mends. */
export interface RobotCodes {
  /** The field that holds the code. */
  readonly field: "errcode" | "code";
  readonly tooFast: readonly number[];
  /** How long it stays shut after that. */
  readonly restSeconds: number;
  readonly ownFault: readonly number[];
}

/** Robots answer HTTP 200 also when they refuse: what counts is the code in the body. */
export function judgeRobot(
  answer: OutsideAnswer | SendFailure,
  codes: RobotCodes,
): Sent | SendFailure {
  if (answer.outcome === "failed") return answer;
  const { status, retryAfterSeconds } = answer;
  const code = codeIn(answer.text, codes.field);
  if (code !== undefined && codes.tooFast.includes(code))
    return failed("rate_limited", `${codes.field} ${code}`, {
      retryAfterSeconds: retryAfterSeconds ?? codes.restSeconds,
    });
  if (status === 429)
    return failed("rate_limited", "HTTP 429", {
      retryAfterSeconds: retryAfterSeconds ?? codes.restSeconds,
    });
  if (status >= 500) return failed("receiver_failed", `HTTP ${status}`, { retryAfterSeconds });
  if (status < 200 || status >= 300) return failed("refused", `HTTP ${status}`);
  // A page of a proxy or a login wall instead of the robot's answer.
  if (code === undefined) return failed("receiver_failed", "answer_not_understood");
  if (code === 0) return sent(`${codes.field} 0`);
  const reason = codes.ownFault.includes(code) ? "receiver_failed" : "refused";
  return failed(reason, `${codes.field} ${code}`);
}

const Code = z.int();

function codeIn(text: string, field: string): number | undefined {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null) return undefined;
    const parsed = Code.safeParse((body as Record<string, unknown>)[field]);
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
