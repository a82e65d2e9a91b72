import type { Role } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { OfficeName, PlaceName } from "../places/named.tsx";
import { testIds } from "../test-ids.ts";

export interface PostShown {
  readonly line: number;
  readonly name: string;
  readonly username: string;
  /** Whether the account is new or there already, in words. */
  readonly account: string;
  readonly role: Role;
  readonly placeCode: string;
  readonly placeName: string;
  readonly officeName: string;
  readonly endsOn: string | null;
}

/** A list row by row, as it was read or as it is to be decided on. */
export function ListedPosts({ posts }: { posts: readonly PostShown[] }) {
  const { t } = useTranslation(["people", "domain"]);
  const columns = ["line", "person", "account", "role", "place", "office", "endsOn"] as const;
  return (
    <div className="ledger-box">
      <table className="ledger">
        <caption className="unseen">{t("list.rows")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`list.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => (
            <tr key={post.line} data-testid={testIds.peopleListRow}>
              <td className="num">{post.line}</td>
              <th scope="row">
                {post.name} <span className="quiet">{post.username}</span>
              </th>
              <td>{post.account}</td>
              <td>{t(`domain:role.${post.role}`)}</td>
              <td>
                <span className="num">{post.placeCode}</span> <PlaceName name={post.placeName} />
              </td>
              <td>
                <OfficeName name={post.officeName} />
              </td>
              <td className="num">{post.endsOn ?? t("list.noEnd")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
