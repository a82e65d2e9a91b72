const paths = {
  overview: "M2.5 13.5v-5h3v5zM6.75 13.5v-11h3v11zM11 13.5V6h3v7.5z",
  inbox: "M2.5 9.5h3l1 2h4l1-2h2.5M2.5 9.5l2-6h8l2 6v4h-12z",
  batches: "M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3",
  transfers: "M2 5.5h10l-3-3M14.5 10.5h-10l3 3",
  statements: "M2.5 3h11v10h-11zM2.5 6.500h11M8 6.500v6.500M4.500 9.500h2M9.500 9.500h2.500",
  reports: "M3 2.500h10v11H3zM5.500 11v-2M8 11V6.500M10.500 11V5",
  enrolment:
    "M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8zM2.5 14c.6-2.6 2.8-4 5.5-4s4.9 1.4 5.5 4",
  policies:
    "M8 4C6.5 3 4.700 2.500 2.500 2.500v10C4.700 12.500 6.500 13 8 14c1.500-1 3.300-1.500 5.500-1.500v-10C11.300 2.500 9.500 3 8 4zM8 4v10",
  proposals: "M3 2.500h7v11H3zM10 5.500h3v8h-5M5 5.500h3M5 8h3M5 10.500h2",
  approvalRules: "M2.500 3.500h4v3h-4zM9.500 9.500h4v3h-4zM6.500 5h3v6M2.500 9.500h4v3h-4z",
  deadlines: "M2.5 4h11v9.500h-11zM2.500 7h11M5.500 2.500v3M10.500 2.500v3",
  years:
    "M2.5 4h11v9.500h-11zM2.500 7h11M5.500 2.500v3M10.500 2.500v3M6 10l1.500 1.500L10.500 8.500",
  reminders:
    "M8 2.500a3.500 3.500 0 0 0-3.500 3.500v2.500L3.250 11.500h9.500L11.500 8.500V6A3.500 3.500 0 0 0 8 2.500zM6.750 13.500h2.500",
  performance: "M2.5 13.500h11M4 11l3-4 2.500 2L13 4",
  audit: "M3 2.500h6l3.500 3.500v7.500H3zM6 9.500l1.500 1.500L10.500 8",
  developer: "M5.500 4.500L2 8l3.500 3.500M10.500 4.500L14 8l-3.500 3.500M9 3l-2 10",
  people:
    "M6 7.5a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM1.500 13.500c.5-2.500 2.300-3.700 4.500-3.700s4 1.200 4.500 3.700M11 7.500a2 2 0 1 0-.5-3.900M12 9.900c1.400.4 2.300 1.600 2.600 3.600",
} as const;

export type MenuName = keyof typeof paths;

export function MenuIcon({ name }: { name: MenuName }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
