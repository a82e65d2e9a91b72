import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { testIds } from "../test-ids.ts";

/** 快速开始: two programs that run as they stand, with this server's address, and which kind of store their key opens. */
export function QuickStart() {
  const { t } = useTranslation("developer");
  const { me } = useFrame();
  return (
    <>
      <h2>{t("quickStart")}</h2>
      <p>{t(me.demonstration ? "environment.demonstration" : "environment.production")}</p>
      <Snippet
        about={t("quickStartText")}
        code={`curl -H "Authorization: Bearer $DAOWEI_KEY" ${location.origin}/api/v1/whoami`}
      />
      <Snippet about={t("quickStartClient")} code={programOf(location.origin, me.defaultYear)} />
    </>
  );
}

function programOf(url: string, year: number): string {
  return [
    'import { createClient, yuan } from "@daowei/client";',
    "",
    `const client = createClient({ url: "${url}", apiKey: process.env["DAOWEI_KEY"] ?? "" });`,
    "const { post } = await client.session.whoami();",
    "const { dueFen, arrivedFen } = await client.overview.get({",
    `  fiscalYear: ${year},`,
    "  placeCode: post.placeCode,",
    "});",
    "console.log(yuan(dueFen), yuan(arrivedFen));",
  ].join("\n");
}

function Snippet({ about, code }: { about: string; code: string }) {
  const { t } = useTranslation("frame");
  const [copied, setCopied] = useState(false);
  return (
    <>
      <p className="page-head">
        {about}
        <button
          type="button"
          className="link-button"
          data-testid={testIds.copyCode}
          onClick={() => {
            void navigator.clipboard.writeText(code).then(() => {
              setCopied(true);
            });
          }}
        >
          {t(copied ? "copied" : "copy")}
        </button>
      </p>
      <pre className="key-code" role="group" translate="no" tabIndex={0} aria-label={about}>
        {code}
      </pre>
    </>
  );
}
