/** node migrate-now.ts URL FOLDER: one of several processes that migrate the same database. */
import { migrate } from "../migrate.ts";

const [url, folder] = process.argv.slice(2);
if (url === undefined || folder === undefined) throw new Error("needs a URL and a folder");
const report = await migrate(url, { folder });
process.stdout.write(JSON.stringify(report));
