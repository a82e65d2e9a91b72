import type { PersonListed } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import type { PeopleAct } from "./people-dialog.tsx";
import { accountStateOf } from "./search.ts";
import { OfficeName, PlaceName } from "../places/named.tsx";

export function PeopleTable({
  people,
  administers,
  onAct,
}: {
  people: readonly PersonListed[];
  administers: boolean;
  onAct: (act: PeopleAct) => void;
}) {
  const { t } = useTranslation("people");
  return (
    <div className="ledger-box">
      <table className="ledger">
        <caption className="unseen">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            <th scope="col">{t("posts")}</th>
            <th scope="col">{t("secondFactor")}</th>
            <th scope="col">{t("lastSeen")}</th>
            <th scope="col">{t("state")}</th>
            {administers ? <th scope="col">{t("acts")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.username} data-testid={`${testIds.personRow}-${person.username}`}>
              <th scope="row">
                {person.name} <span className="quiet">{person.username}</span>
              </th>
              <td>
                <Posts person={person} administers={administers} onAct={onAct} />
              </td>
              <td>{t(person.secondFactor ? "enrolled" : "notEnrolled")}</td>
              <td className="num">
                {person.lastSignInAt === null ? "—" : moment(person.lastSignInAt)}
                {person.lastSeenAt === null ? null : <span className="quiet"> · {t("there")}</span>}
              </td>
              <td>{t(accountStateOf(person))}</td>
              {administers ? (
                <td>
                  {person.oneself ? t("oneself") : <PersonActs person={person} onAct={onAct} />}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface OfPerson {
  readonly person: PersonListed;
  readonly onAct: (act: PeopleAct) => void;
}

function Posts({ person, administers, onAct }: OfPerson & { administers: boolean }) {
  const { t } = useTranslation(["people", "domain"]);
  if (person.posts.length === 0) return t("noPost");
  return (
    <ul className="post-list">
      {person.posts.map((post) => (
        <li key={post.id}>
          {t(`domain:role.${post.role}`)} · <PlaceName name={post.placeName} /> ·{" "}
          <OfficeName name={post.officeName} />
          {post.endsOn === null ? null : (
            <span className="quiet"> {t("until", { date: post.endsOn })}</span>
          )}
          {administers && !person.oneself ? (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                onAct({ kind: "post.end", username: person.username, post });
              }}
            >
              {t("end")}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function PersonActs({ person, onAct }: OfPerson) {
  const { t } = useTranslation("people");
  const { username } = person;
  const offered = person.disabled
    ? (["person.enable"] as const)
    : person.awaitsPassword
      ? (["person.first_password", "post.grant", "person.disable"] as const)
      : (["post.grant", "person.reset_password", "person.disable"] as const);
  return (
    <span className="person-acts">
      {offered.map((kind) => (
        <button
          key={kind}
          type="button"
          className="link-button"
          data-testid={`${testIds.personAct}-${kind}`}
          onClick={() => {
            onAct({ kind, username });
          }}
        >
          {t(`act.${kind}`)}
        </button>
      ))}
    </span>
  );
}
