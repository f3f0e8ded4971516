/* `npm start`: the product as it runs in production. */
import { runProduct } from "./product/run-product.ts";

process.exit(await runProduct(process.argv.slice(2), false));
