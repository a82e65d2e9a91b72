import { KeyScope, type ProposalDetail, Role } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { mark } from "../words/spoken.ts";

const Effect = z.object({
  owner: z.object({ name: z.string(), username: z.string() }),
  post: z.object({ role: Role, placeCode: z.string(), officeName: z.string() }),
  placeCode: z.string(),
  scopes: z.array(KeyScope),
  validDays: z.number(),
});

/** What a key lets a program do, in words. */
export function KeyEffect({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation(["developer", "domain"]);
  const { owner, post, placeCode, scopes, validDays } = Effect.parse(JSON.parse(proposal.effect));
  return (
    <div className="paper people-effect">
      <p>
        {t("effect.owner", {
          ...owner,
          role: t(`domain:role.${post.role}`),
          place: post.placeCode,
          office: post.officeName,
        })}
      </p>
      <p>
        {t("effect.may", { scopes: scopes.map((scope) => t(`scope.${scope}`)).join(mark("list")) })}
      </p>
      <p>{t("effect.where", { place: placeCode, days: validDays })}</p>
      <p>{t("effect.prepares")}</p>
    </div>
  );
}
