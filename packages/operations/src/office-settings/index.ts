export { showKeeping, type Keeping } from "./show-keeping.ts";
export { showOfficeSettings } from "./show-settings.ts";
