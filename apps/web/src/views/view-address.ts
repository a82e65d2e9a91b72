/** What the address carries when a view is chosen: its id and its filters. */
export type ViewInAddress = Readonly<Record<string, string>>;
