/** Ways by which a message leaves the store: 邮件, Webhook, 企业微信, 钉钉 and 飞书 group robots. */
export const outsideChannels = ["email", "webhook", "wecom", "dingtalk", "feishu"] as const;
/** One way by which a message leaves the store. */
export type OutsideChannel = (typeof outsideChannels)[number];

/** Every way to remind somebody: 站内 within daowei, and those that leave the store. */
export const reminderChannels = ["in_app", ...outsideChannels] as const;
/** One way to remind somebody. */
export type ReminderChannel = (typeof reminderChannels)[number];
