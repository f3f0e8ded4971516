/* `npm run dev`: the product with every process reloading when its source changes. */
import { runProduct } from "./product/run-product.ts";

process.exit(await runProduct(process.argv.slice(2), true));
