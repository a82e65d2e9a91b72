import { useState } from "react";
import { testIds } from "../test-ids.ts";
import type { Column } from "./column.ts";
import type { OpenView } from "./use-view.ts";
import type { ViewInAddress } from "./view-address.ts";
import { ViewDialog } from "./view-dialog.tsx";

/** The button that opens what can be set of a view. */
export function ViewSettingsButton<Row>({
  name,
  ...dialog
}: {
  name: string;
  view: OpenView;
  columns: readonly Column<Row>[];
  /** Those of the address now. */
  filters: ViewInAddress;
  onOpen: (address: ViewInAddress) => void;
}) {
  const [setting, setSetting] = useState(false);
  return (
    <>
      <button
        type="button"
        className="plain-button"
        data-testid={testIds.viewOpen}
        onClick={() => {
          setSetting(true);
        }}
      >
        {name}
      </button>
      {setting ? (
        <ViewDialog
          {...dialog}
          title={name}
          onClose={() => {
            setSetting(false);
          }}
        />
      ) : null}
    </>
  );
}
