import { type Destination, failed, type Message, type SendFailure, type Sent } from "./channel.ts";
import { dingtalkChannel } from "./dingtalk.ts";
import { emailChannel, type MailServer } from "./email.ts";
import { feishuChannel } from "./feishu.ts";
import type { OutsideCalls } from "./outside-call.ts";
import { webhookChannel } from "./webhook.ts";
import { wecomChannel } from "./wecom.ts";

export interface OutsideSettings extends OutsideCalls {
  /** Null where no mail server is set. */
  readonly mail: MailServer | null;
  /** Signatures carry the machine's own time, whatever day the store has. */
  readonly clock: () => Date;
}

export interface OutsideChannels {
  readonly send: (message: Message, destination: Destination) => Promise<Sent | SendFailure>;
}

/** Every way out of the house. */
export function outsideChannels({ mail, clock, ...calls }: OutsideSettings): OutsideChannels {
  const email = mail === null ? undefined : emailChannel(mail);
  const webhook = webhookChannel(calls, clock);
  const wecom = wecomChannel(calls);
  const dingtalk = dingtalkChannel(calls, clock);
  const feishu = feishuChannel(calls, clock);
  return {
    send: async (message, destination) => {
      switch (destination.kind) {
        case "email":
          return email === undefined
            ? failed("not_set_up", "no_mail_server")
            : await email(message, destination);
        case "webhook":
          return await webhook(message, destination);
        case "wecom":
          return await wecom(message, destination);
        case "dingtalk":
          return await dingtalk(message, destination);
        case "feishu":
          return await feishu(message, destination);
      }
    },
  };
}
