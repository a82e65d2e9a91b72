import { createHmac } from "node:crypto";
import type { Channel } from "./channel.ts";
import { type OutsideCalls, postOutside } from "./outside-call.ts";
import { judgeRobot, type RobotCodes } from "./robot-answer.ts";
import { robotText } from "./robot-text.ts";

/**
 * open.dingtalk.com/document/robots/custom-robot-access: 20 messages a minute, then shut for ten minutes. That is answered with
 * 130101 (seen in github.com/ccfos/nightingale/issues/369); -1 is a busy server by the global codes. What was not seen is a refusal.
 */
const codes: RobotCodes = {
  field: "errcode",
  tooFast: [130101],
  restSeconds: 600,
  ownFault: [-1],
};
const mostTextBytes = 18_000;

/** 加签: the key is the secret, what is signed is `timestamp\nsecret`, the time in milliseconds and at most an hour old. */
export function signDingtalk(secret: string, at: Date): { timestamp: string; sign: string } {
  const timestamp = at.getTime().toString();
  const sign = createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64");
  return { timestamp, sign };
}

/** 钉钉群机器人. */
export function dingtalkChannel(calls: OutsideCalls, clock: () => Date): Channel<"dingtalk"> {
  return async (message, { url, secret }) => {
    const content = robotText(message, mostTextBytes);
    const body = JSON.stringify({ msgtype: "text", text: { content } });
    const signed = secret === null ? url : withSign(url, signDingtalk(secret, clock()));
    return judgeRobot(await postOutside(calls, { url: signed, body }), codes);
  };
}

function withSign(text: string, query: Readonly<Record<string, string>>): string {
  // An address that is none is refused where all are judged.
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
