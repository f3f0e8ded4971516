import type { CustomerRouter } from "@totetaxi/api/customer";
import { createTRPCReact } from "@trpc/react-query";

/** The typed procedures of this site. Only their types come from the server. */
export const api = createTRPCReact<CustomerRouter>();
