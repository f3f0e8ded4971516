import * as z from "zod/mini";

/**
 * A password as it is sent. Whether it is a good one is the server's answer and has a reason of its own, so only what
 * nobody can mean is turned away by its length.
 */
export const PasswordSchema = z.string().check(z.minLength(1), z.maxLength(2_000));
