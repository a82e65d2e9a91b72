import { isNetwork } from "@daowei/operations/channels";
import { z } from "zod";

/** The ways by which messages leave this server. */
export interface OutsideServices {
  /** The office's mail server; undefined where messages go by other ways only. */
  readonly mail: MailSettings | undefined;
  /** Networks inside the office that webhooks may be called in; without one only the open network. */
  readonly networks: readonly string[];
}

export interface MailSettings {
  /** `smtps://user@host:465` or `smtp://user@host:587`, which insists on STARTTLS but on this machine. */
  readonly url: string;
  readonly from: string;
  readonly password: string | undefined;
  readonly passwordFile: string | undefined;
}

/** A password in an address ends up in logs and lists of processes. */
function isMailUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, password } = new URL(text);
  return ["smtp:", "smtps:"].includes(protocol) && hostname !== "" && password === "";
}

export const outsideVariables = {
  DAOWEI_SMTP_URL: z.string().refine(isMailUrl, "smtps://user@mail.example.gov.cn:465").optional(),
  DAOWEI_SMTP_PASSWORD: z.string().min(1).max(1_000).optional(),
  DAOWEI_SMTP_PASSWORD_FILE: z.string().trim().min(1).optional(),
  DAOWEI_MAIL_FROM: z.email("daowei@yibao.example.gov.cn").optional(),
  DAOWEI_OUTSIDE_NETWORKS: z
    .string()
    .transform((list) => list.split(",").map((entry) => entry.trim()))
    .refine((list) => list.every(isNetwork), "10.1.2.0/24,10.3.4.5")
    .optional(),
};

type Given = z.output<z.ZodObject<typeof outsideVariables>>;

export function outsideOf(given: Given): OutsideServices {
  const { DAOWEI_SMTP_URL: url, DAOWEI_MAIL_FROM: from } = given;
  return {
    networks: given.DAOWEI_OUTSIDE_NETWORKS ?? [],
    mail:
      url === undefined
        ? undefined
        : {
            url,
            from: from ?? `daowei@${new URL(url).hostname}`,
            password: given.DAOWEI_SMTP_PASSWORD,
            passwordFile: given.DAOWEI_SMTP_PASSWORD_FILE,
          },
  };
}

export const outsideHelp = `  DAOWEI_SMTP_URL     邮件服务器，smtps://用户@主机:465 或 smtp://用户@主机:587（须支持 STARTTLS）；
                      口令用 DAOWEI_SMTP_PASSWORD 或 DAOWEI_SMTP_PASSWORD_FILE，发件地址用 DAOWEI_MAIL_FROM
  DAOWEI_OUTSIDE_NETWORKS  允许 Webhook 送达的本单位内部网段，逗号分隔；缺省时内部地址一律不送
`;
