import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { testIds } from "../test-ids.ts";

/** What can be done with the library, or with one policy of it. */
export function PolicyTools({ policyId }: { policyId?: string }) {
  const { t } = useTranslation("authoring");
  const { post } = useFrame();
  const one = policyId !== undefined;
  return (
    <span className="push push-acts">
      <Link to="/policies/compare" search={one ? { a: policyId } : {}} className="plain-button">
        {t("compareWith")}
      </Link>
      <Link
        to="/policies/what-if"
        search={one ? { policy: policyId } : {}}
        className="plain-button"
      >
        {t("simulate")}
      </Link>
      {post.role === "preparer" ? (
        <Link
          to="/policies/write"
          search={one ? { from: policyId } : {}}
          className="plain-button primary-button"
          data-testid={testIds.policyWrite}
        >
          {t(one ? "revise" : "write")}
        </Link>
      ) : null}
    </span>
  );
}
