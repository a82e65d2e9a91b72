import { createHmac } from "node:crypto";
import type { Channel } from "./channel.ts";
import { type OutsideCalls, postOutside } from "./outside-call.ts";
import { judgeRobot, type RobotCodes } from "./robot-answer.ts";
import { robotText } from "./robot-text.ts";

/**
 * open.feishu.cn/document/client-docs/bot-v3/add-custom-bot: 100 a minute and 5 a second, above that, or at the full hour, 11232; a
 * body of at most 20 KB. 9499 is a body it cannot read by the guide, and too many requests by what others met
 * (github.com/kubesphere/notification-manager/pull/126): ours can be read, so it is tried again.
 */
const codes: RobotCodes = {
  field: "code",
  tooFast: [11232],
  restSeconds: 60,
  ownFault: [9499],
};
const mostTextBytes = 18_000;

/** 签名校验: `timestamp\nsecret` is the key, and nothing is what is signed; the time in seconds and at most an hour old. */
export function signFeishu(secret: string, at: Date): { timestamp: string; sign: string } {
  const timestamp = Math.floor(at.getTime() / 1000).toString();
  const sign = createHmac("sha256", `${timestamp}\n${secret}`).update("").digest("base64");
  return { timestamp, sign };
}

/** 飞书群机器人. */
export function feishuChannel(calls: OutsideCalls, clock: () => Date): Channel<"feishu"> {
  return async (message, { url, secret }) => {
    const signed = secret === null ? {} : signFeishu(secret, clock());
    const text = robotText(message, mostTextBytes);
    const body = JSON.stringify({ ...signed, msg_type: "text", content: { text } });
    return judgeRobot(await postOutside(calls, { url, body }), codes);
  };
}
