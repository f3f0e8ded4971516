import { ContactMessageSentSchema, SendContactMessageSchema } from "@totetaxi/contracts/contact-message";
import { sendContactMessage } from "@totetaxi/core/contact";
import { publicProcedure, router } from "../trpc.ts";

export const contact = router({
  send: publicProcedure
    .input(SendContactMessageSchema)
    .output(ContactMessageSentSchema)
    .mutation(({ ctx, input }) => sendContactMessage(ctx.ctx, input)),
});
