import type { Composer } from "./compose.ts";

/** 测试消息: says that it is one, and nothing else. */
export const composeTests: Composer = async (_tx, _library, messages) =>
  new Map(
    messages.map(({ id }) => {
      const subject = "【到位】测试消息";
      const text = "这是一条测试消息，用来确认通知渠道可以使用，无需处理。";
      return [id, { act: "send", message: { id, subject, text, link: null } }];
    }),
  );
