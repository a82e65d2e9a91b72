import "./people.css";
import type { ProposalDetail } from "@daowei/api/contracts";
import { roles } from "@daowei/domain/approvals";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { mark } from "../words/spoken.ts";
import { nameOfOffice } from "../places/named.tsx";

const Held = z.object({ role: z.enum(roles), placeCode: z.string(), officeName: z.string() });
const Person = z.object({ name: z.string(), username: z.string() });
const OfPost = Held.extend({
  person: Person,
  endsOn: z.string().nullable(),
  heldNow: z.array(Held).default([]),
});

/** What a change of an account or a post does, in words. */
export function PeopleEffect({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation(["people", "domain"]);
  const effect: unknown = JSON.parse(proposal.effect);
  const post = OfPost.safeParse(effect);
  if (post.success) {
    const { person, role, placeCode, officeName, endsOn, heldNow } = post.data;
    return (
      <div className="paper people-effect">
        <p>
          {t(proposal.kind === "post.end" ? "effect.end" : "effect.grant", {
            name: person.name,
            username: person.username,
            role: t(`domain:role.${role}`),
            place: placeCode,
            office: nameOfOffice(officeName),
          })}
        </p>
        <p>
          {endsOn === null
            ? t(proposal.kind === "post.end" ? "effect.atOnce" : "effect.noEnd")
            : t("until", { date: endsOn })}
        </p>
        {heldNow.length === 0 ? null : (
          <p>
            {t("effect.heldNow")}
            {heldNow
              .map(
                (held) =>
                  `${t(`domain:role.${held.role}`)} · ${held.placeCode} · ${nameOfOffice(held.officeName)}`,
              )
              .join(mark("semicolon"))}
          </p>
        )}
      </div>
    );
  }
  const person = Person.parse(effect);
  return (
    <div className="paper people-effect">
      <p>{t("effect.person", { name: person.name, username: person.username })}</p>
    </div>
  );
}
