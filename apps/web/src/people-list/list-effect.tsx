import "../people/people.css";
import type { ProposalDetail } from "@daowei/api/contracts";
import { roles } from "@daowei/domain/approvals";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { nameOfOffice } from "../places/named.tsx";
import { testIds } from "../test-ids.ts";
import { mark } from "../words/spoken.ts";
import { ListedPosts } from "./listed-posts.tsx";

const Held = z.object({ role: z.enum(roles), placeCode: z.string(), officeName: z.string() });
const Effect = z.object({
  people: z.array(
    z.object({
      name: z.string(),
      username: z.string(),
      accountThere: z.boolean(),
      heldNow: z.array(Held),
      posts: z.array(
        Held.extend({
          line: z.number(),
          placeName: z.string(),
          endsOn: z.string().nullable(),
        }),
      ),
    }),
  ),
});

/** Every row of a list that is to be decided on, and whose account is there already. */
export function PeopleListEffect({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation(["people", "domain"]);
  const { people } = Effect.parse(JSON.parse(proposal.effect));
  const held = (posts: readonly z.infer<typeof Held>[]) =>
    posts
      .map(
        ({ role, placeCode, officeName }) =>
          `${t(`domain:role.${role}`)} · ${placeCode} · ${nameOfOffice(officeName)}`,
      )
      .join(mark("semicolon"));
  const rows = people
    .flatMap(({ posts, name, username, accountThere, heldNow }) =>
      posts.map((post) => ({
        ...post,
        name,
        username,
        account: [
          t(accountThere ? "list.accountThere" : "list.newAccount"),
          ...(heldNow.length === 0 ? [] : [t("list.heldNow", { posts: held(heldNow) })]),
        ].join(mark("semicolon")),
      })),
    )
    .toSorted((a, b) => a.line - b.line);
  const newPeople = people.filter(({ accountThere }) => !accountThere).length;
  return (
    <div data-testid={testIds.peopleListEffect}>
      <div className="paper people-effect">
        <p>{t("list.effect", { newPeople, posts: rows.length })}</p>
        <p>{t("list.effectNoPassword")}</p>
      </div>
      <ListedPosts posts={rows} />
    </div>
  );
}
