/* `npm test`: all that continuous integration runs, told as it goes, and counted on the last line. */
import { verify } from "./verify/verify.ts";

process.exit(await verify(process.argv.slice(2)));
