import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import type { PersonView } from "@daowei/api/contracts";
import type { OpenView } from "./use-view.ts";
import type { ViewInAddress } from "./view-address.ts";

/** 方案: as the person left the list, one of his by name, or the one that a colleague's link names. */
export function ViewChoice({
  view,
  onOpen,
}: {
  view: OpenView;
  onOpen: (address: ViewInAddress) => void;
}) {
  const { t } = useTranslation("views");
  const { open, named } = view;
  const choose = (id: string) => {
    const chosen = named.find((one) => one.id === id);
    onOpen(chosen === undefined ? {} : { ...chosen.settings.filters, view: id });
  };
  const drop = useMutation({
    mutationFn: async ({ id, name, settings }: PersonView) => {
      onOpen(settings.filters);
      await view.remove(id);
      const restore = () => void view.save(name, settings);
      toast(t("removed", { name: name ?? "" }), { action: { name: t("undo"), run: restore } });
    },
  });
  return (
    <>
      <label>
        {t("view")}
        <select
          className="field-input"
          value={open?.id ?? ""}
          data-testid={testIds.viewChoice}
          onChange={(event) => {
            choose(event.target.value);
          }}
        >
          <option value="">{t("asLeft")}</option>
          {open === null || open.own ? null : (
            <option value={open.id}>{t("ofColleague", { name: open.name ?? "" })}</option>
          )}
          {named.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {open?.own === true && open.name !== null ? (
        <button
          type="button"
          className="link-button"
          disabled={drop.isPending}
          data-testid={testIds.viewRemove}
          onClick={() => {
            drop.mutate(open);
          }}
        >
          {t("removeOpen")}
        </button>
      ) : null}
      {drop.error === null ? null : <ProblemNotice error={drop.error} />}
    </>
  );
}
