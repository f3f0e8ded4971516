import type { StaffRouter } from "@totetaxi/api/staff";
import { createTRPCReact } from "@trpc/react-query";

/** The office's typed procedures, as hooks. Only their types come from the server. */
export const api = createTRPCReact<StaffRouter>();
