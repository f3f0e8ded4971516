import type { Product } from "@totetaxi/core/testing";
import { bookAndPay } from "@totetaxi/core/testing/story";
import type { staffRouter } from "../../staff/router.ts";

/** The staff site's procedures for one person, and the business behind them. */
export type Scene = { office: ReturnType<typeof staffRouter.createCaller>; product: Product };
/** How mutations are done once, by their names: what has to be there first, and then the deed. */
export type Doings = Record<string, (scene: Scene) => Promise<() => Promise<unknown>>>;

export const requestId = () => crypto.randomUUID();

/** A booking that is paid. */
export async function paid({ product }: Scene) {
  const { bookingId } = await bookAndPay(product);
  return bookingId;
}
