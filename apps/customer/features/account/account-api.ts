import type { CustomerRouter } from "@totetaxi/api/customer";
import { createTRPCReact } from "@trpc/react-query";

/** This site's procedures as hooks, for the pages of an account; they are too heavy for any other page. */
export const accountApi = createTRPCReact<CustomerRouter>();
