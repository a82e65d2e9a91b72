import type { ProposalDetail } from "@daowei/api/contracts";
import { eventTypes } from "@daowei/domain/events";
import { outsideChannels } from "@daowei/domain/reminders";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { mark } from "../words/spoken.ts";

const Shown = z.object({
  name: z.string(),
  mask: z.string(),
  events: z.array(z.enum(eventTypes)),
});
const Effect = Shown.extend({
  channel: z.enum(outsideChannels),
  before: Shown.optional(),
});

/** What a change of an outside destination does: where to, and what is told there. */
export function DestinationEffect({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation("outside");
  const { channel, before, ...after } = Effect.parse(JSON.parse(proposal.effect));
  return (
    <div className="paper outside-effect">
      <p>{t("effect.about", { channel: t(`channel.${channel}`) })}</p>
      {before === undefined ? null : <Part title={t("effect.before")} shown={before} />}
      <Part title={t(before === undefined ? "effect.new" : "effect.after")} shown={after} />
      <p className="quiet">{t("effect.content")}</p>
    </div>
  );
}

function Part({ title, shown }: { title: string; shown: z.infer<typeof Shown> }) {
  const { t } = useTranslation("outside");
  return (
    <p>
      <b>{title}</b> {shown.name}
      {mark("open")}
      <code>{shown.mask}</code>
      {mark("close")}
      {shown.events.length === 0
        ? null
        : `${t("effect.events")}${shown.events.map((type) => t(`event.${type}`)).join(mark("list"))}`}
    </p>
  );
}
