import "./developer.css";
import "../batches/batches.css";
import type { KeyScope, ProposalDetail, Role } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { mark } from "../words/spoken.ts";
import { nameOfPlace, OfficeName } from "../places/named.tsx";

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
  const { places } = useFrame();
  const nameOf = (code: string) =>
    nameOfPlace(places.find((place) => place.code === code)?.name ?? code);
  const effect = JSON.parse(proposal.effect) as Effect;
  const { owner, post, placeCode, scopes, addresses = [], validDays } = effect;
  return (
    <div className="paper key-effect">
      <dl className="facts">
        <dt>{t("effect.owner")}</dt>
        <dd>
          {owner.name}
          <span className="quiet"> {owner.username}</span> · {t(`domain:role.${post.role}`)} ·{" "}
          {nameOf(post.placeCode)} · <OfficeName name={post.officeName} />
        </dd>
        <dt>{t("effect.may")}</dt>
        <dd>{scopes.map((scope) => t(`scope.${scope}`)).join(mark("list"))}</dd>
        <dt>{t("effect.where")}</dt>
        <dd>{t("effect.andBelow", { place: nameOf(placeCode) })}</dd>
        <dt>{t("effect.valid")}</dt>
        <dd>{t("effect.days", { days: validDays })}</dd>
        <dt>{t("effect.from")}</dt>
        <dd>
          {addresses.length === 0
            ? t("effect.fromAnywhere")
            : t("effect.onlyFrom", { addresses: addresses.join(mark("list")) })}
        </dd>
      </dl>
      <p className="quiet">
        {t("effect.never")}
        {t("effect.prepares")}
      </p>
    </div>
  );
}
