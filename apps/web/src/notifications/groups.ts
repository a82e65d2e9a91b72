import type { NotificationView } from "@daowei/api/contracts";

/** What a notification asks of the person. */
export const noticeGroups = ["todo", "returned", "deadline", "copied", "system"] as const;
export type NoticeGroup = (typeof noticeGroups)[number];

const byKind: Readonly<Record<string, NoticeGroup>> = {
  urged: "todo",
  returned: "returned",
  headcounts_disputed: "returned",
  reminder: "deadline",
  copied: "copied",
};

export function groupOf({ kind }: Pick<NotificationView, "kind">): NoticeGroup {
  return byKind[kind] ?? "system";
}
