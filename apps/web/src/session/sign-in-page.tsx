import "./sign-in.css";
import type { DemonstrationAccount } from "@daowei/api/contracts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { changeLook, readLook } from "../app/look.ts";
import mark from "../app/mark.svg";
import { testIds } from "../test-ids.ts";
import { writeActingPost } from "../wire/acting-post.ts";
import { toast } from "../overlays/toast.tsx";
import { api, client } from "../wire/api.ts";
import { browserName } from "../settings/browser-name.ts";
import { version } from "../app/version.ts";
import { OutsideButton } from "./outside-button.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { SignInNotice } from "./sign-in-notice.tsx";
import { useSignIn } from "./use-sign-in.ts";
import { PlaceName } from "../places/named.tsx";

export function SignInPage() {
  const { t } = useTranslation(["session", "domain", "frame"]);
  const router = useRouter();
  const queryClient = useQueryClient();
  const { next, refused } = useSearch({ from: "/login" });
  const { data: accounts = [] } = useQuery(
    api.session.demonstrationAccounts.queryOptions(undefined, { meta: { firstContact: true } }),
  );
  const { running, run, message } = useSignIn(async () => {
    writeActingPost(null);
    queryClient.clear();
    await router.navigate({ href: next ?? "/" });
    void tellFailures();
  });
  /** Somebody tried the account in the meantime: told where it cannot be overlooked. */
  const tellFailures = async () => {
    const { failuresSince } = await client.account.lastSignIn.query();
    if (failuresSince > 0) toast(t("failuresSince", { count: failuresSince }));
  };
  return (
    <main className="sign-in">
      <div className="sign-in-box paper">
        <header>
          <img src={mark} width="40" height="40" alt="" />
          <div>
            <h1>{t("frame:systemName")}</h1>
            <p className="quiet">{t("purpose")}</p>
          </div>
          <OtherLanguage />
        </header>
        <SignInNotice />
        <div className={accounts.length > 0 ? "sign-in-ways" : undefined}>
          <div>
            <SignInForm running={running} message={message} onSubmit={(u, p) => void run(u, p)} />
            <OutsideButton next={next ?? "/"} refused={refused} />
          </div>
          {accounts.length === 0 ? null : (
            <section className="sign-in-demonstration">
              <h2>{t("demonstrationTitle")}</h2>
              <p className="quiet">{t("demonstrationText")}</p>
              <ul>
                {accounts.map((account, index) => (
                  <li key={account.username}>
                    <button
                      type="button"
                      disabled={running}
                      data-testid={`${testIds.demo}-${firstOfRole(accounts, index) ? account.role : account.username}`}
                      onClick={() => void run(account.username, account.password)}
                    >
                      <b>{account.name}</b>
                      <span>{t(`domain:role.${account.role}`)}</span>
                      <small>
                        <PlaceName name={account.placeName} />
                      </small>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <footer className="sign-in-foot">
          <span>{t("foot.browser", { name: browserName(navigator.userAgent) })}</span>
          <span>{t("foot.version", { version })}</span>
          <span>{t("foot.secrecy")}</span>
        </footer>
      </div>
    </main>
  );
}

/** The first account of a role is the one a story means by that role. */
function firstOfRole(accounts: readonly DemonstrationAccount[], index: number): boolean {
  const role = accounts[index]?.role;
  return accounts.findIndex((account) => account.role === role) === index;
}

/** The words of the other language, in that language: who cannot read the page finds the way to his own. */
function OtherLanguage() {
  const other = readLook().language === "en" ? "zh-CN" : "en";
  return (
    <button
      type="button"
      className="link-button sign-in-language"
      lang={other}
      data-testid={testIds.signInLanguage}
      onClick={() => {
        changeLook({ language: other });
        window.location.reload();
      }}
    >
      {other === "en" ? "English" : "中文"}
    </button>
  );
}
