import type { PersonListed } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { longDate } from "../words/dates.ts";
import { accountStateOf } from "../people/search.ts";
import { Sheet } from "./sheet.tsx";
import { nameOfPlace, OfficeName } from "../places/named.tsx";

/** 岗位权限清单: who holds which post where, for the yearly check, with room to say what stays. */
export function PostsSheet({ people }: { people: readonly PersonListed[] }) {
  const { t } = useTranslation(["people", "domain"]);
  const { me, post } = useFrame();
  const enabled = people.filter(({ disabled }) => !disabled);
  const rows = people.flatMap((person) =>
    (person.posts.length === 0 ? [null] : person.posts).map((held) => ({ person, held })),
  );
  const date = longDate(me.today);
  const columns = [
    "username",
    "name",
    "role",
    "scope",
    "office",
    "until",
    "state",
    "confirm",
  ] as const;
  return (
    <Sheet
      title={t("sheet.title")}
      about={<span>{t("sheet.about", { place: nameOfPlace(post.placeName), date })}</span>}
      document={{ id: t("sheet.id", { date: me.today }), hash: null, path: "/admin/users" }}
      orientation="landscape"
      signers={[t("sheet.maker"), t("sheet.head")]}
    >
      <p>
        {t("sheet.counts", {
          enabled: enabled.length,
          posts: enabled.reduce((sum, { posts }) => sum + posts.length, 0),
          disabled: people.length - enabled.length,
        })}
      </p>
      <table className="sheet-table">
        <caption className="unseen">{t("sheet.title")}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(`sheet.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ person, held }) => (
            <tr key={`${person.username} ${held?.id ?? ""}`}>
              <td>{person.username}</td>
              <td>{person.name}</td>
              <td>{held === null ? t("noPost") : t(`domain:role.${held.role}`)}</td>
              <td>{held === null ? "—" : `${held.placeCode} ${nameOfPlace(held.placeName)}`}</td>
              <td>{held === null ? "—" : <OfficeName name={held.officeName} />}</td>
              <td className="num">{held?.endsOn ?? "—"}</td>
              <td>{t(accountStateOf(person))}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}
