/** pnpm -C packages/api openapi    writes docs/openapi.json from the procedures and their contracts */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { openApiDocument } from "./src/openapi/document.ts";

const file = join(import.meta.dirname, "../../docs/openapi.json");
writeFileSync(file, `${JSON.stringify(openApiDocument("1.0.0"), null, 2)}\n`);
