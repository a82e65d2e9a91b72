import { createHmac } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import type { Message } from "./channel.ts";
import { dingtalkChannel } from "./dingtalk.ts";
import { feishuChannel } from "./feishu.ts";
import { here, receiver, type Received, type Receiver } from "./receiver.fixture.ts";
import { wecomChannel } from "./wecom.ts";

const message: Message = {
  id: "0198c5a0-0000-7000-8000-000000000002",
  subject: "到位期限临近：桂医保发〔2022〕30号",
  text: "县级 12-31 前到位，还有 3 天。",
  link: "https://daowei.example.gov.cn/deadlines",
};
const clock = () => new Date();
const secret = "SECabc123";
const hour = 3_600_000;
const opened: Receiver[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** A robot's server that answers with a code, always by HTTP 200. */
async function robot(code: (received: Received) => object): Promise<Receiver> {
  const one = await receiver((received, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(code(received)));
  });
  opened.push(one);
  return one;
}

/** As 钉钉 checks: the time in milliseconds within the hour, and the signature over it under the secret. */
function dingtalkChecks({ url }: Received): object {
  const timestamp = url.searchParams.get("timestamp") ?? "";
  const expected = createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64");
  const fits = url.searchParams.get("sign") === expected && url.searchParams.get("access_token");
  const young = Math.abs(Date.now() - Number(timestamp)) < hour;
  return fits === "t0" && young
    ? { errcode: 0, errmsg: "ok" }
    : { errcode: 310000, errmsg: "sign not match" };
}

/** As 飞书 checks: the time in seconds within the hour; time and secret are the key, nothing is signed. */
function feishuChecks({ body }: Received): object {
  const { timestamp, sign } = JSON.parse(body) as { timestamp: string; sign: string };
  const expected = createHmac("sha256", `${timestamp}\n${secret}`).update("").digest("base64");
  const young = Math.abs(Date.now() / 1000 - Number(timestamp)) < hour / 1000;
  return sign === expected && young
    ? { code: 0, msg: "success", data: {} }
    : { code: 19021, msg: "sign match fail or timestamp is not within one hour" };
}

describe("robots of groups", () => {
  it("钉钉 takes our signature and refuses another's, and an old one", async () => {
    const to = await robot(dingtalkChecks);
    const url = `${to.url}/robot/send?access_token=t0`;
    const send = dingtalkChannel(here, clock);
    expect(await send(message, { kind: "dingtalk", url, secret })).toMatchObject({
      outcome: "sent",
    });
    expect(await send(message, { kind: "dingtalk", url, secret: "SECother" })).toMatchObject({
      reason: "refused",
      retryable: false,
      detail: "errcode 310000",
    });
    const late = dingtalkChannel(here, () => new Date(Date.now() - 2 * hour));
    expect(await late(message, { kind: "dingtalk", url, secret })).toMatchObject({
      reason: "refused",
    });
    expect(JSON.parse(to.received[0]?.body ?? "")).toMatchObject({ msgtype: "text" });
  });

  it("飞书 takes our signature and refuses another's, and an old one", async () => {
    const to = await robot(feishuChecks);
    const send = feishuChannel(here, clock);
    const at = { kind: "feishu", url: to.url } as const;
    expect(await send(message, { ...at, secret })).toMatchObject({ outcome: "sent" });
    expect(await send(message, { ...at, secret: "other" })).toMatchObject({
      reason: "refused",
      retryable: false,
      detail: "code 19021",
    });
    const late = feishuChannel(here, () => new Date(Date.now() - 2 * hour));
    expect(await late(message, { ...at, secret })).toMatchObject({ reason: "refused" });
  });

  it("企业微信 gets a text of at most 2,048 bytes, with its link and number whole", async () => {
    const to = await robot(() => ({ errcode: 0, errmsg: "ok" }));
    const url = `${to.url}/cgi-bin/webhook/send?key=k0`;
    const long = { ...message, text: "提醒".repeat(2_000) };
    expect(await wecomChannel(here)(long, { kind: "wecom", url })).toMatchObject({
      outcome: "sent",
    });
    const { text } = JSON.parse(to.received[0]?.body ?? "") as { text: { content: string } };
    expect(Buffer.byteLength(text.content)).toBeLessThanOrEqual(2048);
    expect(text.content).not.toContain("\uFFFD");
    expect(text.content.endsWith(`…\n${message.link}\n消息编号：${message.id}`)).toBe(true);
  });

  it("an answer of HTTP 200 with a code is a failure; going too fast passes, the rest stays", async () => {
    const told = async (code: object) => {
      const to = await robot(() => code);
      return {
        wecom: await wecomChannel(here)(message, { kind: "wecom", url: to.url }),
        feishu: await feishuChannel(here, clock)(message, {
          kind: "feishu",
          url: to.url,
          secret: null,
        }),
        dingtalk: await dingtalkChannel(here, clock)(message, {
          kind: "dingtalk",
          url: to.url,
          secret: null,
        }),
      };
    };
    expect((await told({ errcode: 45009 })).wecom).toMatchObject({
      reason: "rate_limited",
      retryable: true,
      retryAfterSeconds: 60,
    });
    expect((await told({ errcode: 93000 })).wecom).toMatchObject({ retryable: false });
    expect((await told({ errcode: -1 })).wecom).toMatchObject({ retryable: true });
    expect((await told({ errcode: 130101 })).dingtalk).toMatchObject({
      reason: "rate_limited",
      retryAfterSeconds: 600,
    });
    expect((await told({ code: 11232 })).feishu).toMatchObject({ reason: "rate_limited" });
    expect((await told({ errcode: 45033 })).wecom).toMatchObject({ reason: "rate_limited" });
    expect((await told({ errcode: 410100 })).dingtalk).toMatchObject({ retryable: false });
    expect((await told({ code: 9499 })).feishu).toMatchObject({
      reason: "receiver_failed",
      retryable: true,
    });
    expect((await told({ code: 19024 })).feishu).toMatchObject({ retryable: false });
    expect((await told({ hello: 1 })).feishu).toMatchObject({
      reason: "receiver_failed",
      detail: "answer_not_understood",
    });
  });

  it("a page instead of an answer is no success", async () => {
    const one = await receiver((_received, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<html>请登录</html>");
    });
    opened.push(one);
    const outcome = await wecomChannel(here)(message, { kind: "wecom", url: one.url });
    expect(outcome).toMatchObject({ outcome: "failed", retryable: true });
  });
});
