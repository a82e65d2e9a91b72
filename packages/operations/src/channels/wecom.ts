import type { Channel } from "./channel.ts";
import { type OutsideCalls, postOutside } from "./outside-call.ts";
import { judgeRobot, type RobotCodes } from "./robot-answer.ts";
import { robotText } from "./robot-text.ts";

/**
 * developer.work.weixin.qq.com/document/path/91770: 20 messages a minute; text of at most 2,048 bytes. Codes by path/90455: -1 is
 * a busy server to be tried again, 45009 too often and 45033 too many at once.
 */
const codes: RobotCodes = {
  field: "errcode",
  tooFast: [45009, 45033],
  restSeconds: 60,
  ownFault: [-1],
};
const mostTextBytes = 2048;

/** 企业微信群机器人: known by the key in its address, without a signature. */
export function wecomChannel(calls: OutsideCalls): Channel<"wecom"> {
  return async (message, { url }) => {
    const content = robotText(message, mostTextBytes);
    const body = JSON.stringify({ msgtype: "text", text: { content } });
    return judgeRobot(await postOutside(calls, { url, body }), codes);
  };
}
