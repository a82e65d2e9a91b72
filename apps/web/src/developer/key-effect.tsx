import type { KeyScope, ProposalDetail, Role } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { mark } from "../words/spoken.ts";

interface Effect {
  readonly owner: { readonly name: string; readonly username: string };
  readonly post: { readonly role: Role; readonly placeCode: string; readonly officeName: string };
  readonly placeCode: string;
  readonly scopes: readonly KeyScope[];
  /** Missing where it was asked for before keys had any. */
  readonly addresses?: readonly string[];
  readonly validDays: number;
}

/** What a key lets a program do, in words. */
export function KeyEffect({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation(["developer", "domain"]);
  // Written by the server from a value of this type.
  const effect = JSON.parse(proposal.effect) as Effect;
  const { owner, post, placeCode, scopes, addresses = [], validDays } = effect;
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
      <p>
        {addresses.length === 0
          ? t("effect.fromAnywhere")
          : t("effect.from", { addresses: addresses.join(mark("list")) })}
      </p>
      <p>{t("effect.prepares")}</p>
    </div>
  );
}
