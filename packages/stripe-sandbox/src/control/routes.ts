import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { type Config, ConfigSchema } from "../config.ts";
import { FaultsSchema } from "../faults.ts";
import { CORS } from "../http/answer.ts";
import { ApiError, noSuch } from "../http/errors.ts";
import { refusal } from "../http/params.ts";
import { reduceIntent } from "../http/publishable.ts";
import { closeDispute, openDispute } from "../resources/dispute.ts";
import { intentOf } from "../resources/intent.ts";
import { finishChallenge } from "../resources/three-d-secure.ts";
import type { Courier } from "../webhooks/courier.ts";
import { commit, scopeOf, type World } from "../world.ts";

const CompleteSchema = z.strictObject({
  payment_intent: z.string(),
  client_secret: z.string(),
  outcome: z.enum(["authorize", "fail"]),
});

const DisputeSchema = z.strictObject({ payment_intent: z.string(), inquiry: z.optional(z.boolean()) });
const CloseSchema = z.strictObject({ outcome: z.enum(["won", "lost"]) });

async function input<S extends z.ZodMiniType>(context: Context, schema: S): Promise<z.infer<S>> {
  const text = await context.req.text();
  let json: unknown;
  try {
    json = JSON.parse(text === "" ? "{}" : text);
  } catch {
    throw new ApiError(400, { type: "invalid_request_error", message: "The body is not JSON." });
  }
  const result = z.safeParse(schema, json);
  if (result.success) return result.data;
  throw refusal(json, result.error.issues);
}

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: CORS });
}

/** What tests and demonstrations steer the stand-in by. None of it exists at Stripe. */
export function controlRoutes(world: World & { config: Config }, courier: Courier): Hono {
  const app = new Hono();
  app.onError((error) => {
    if (error instanceof ApiError) return answer(error.status, { error: error.body });
    console.error(error);
    return answer(500, { error: { type: "api_error", message: "The stand-in failed: see its log." } });
  });
  app.get("/health", (context) => context.text("ok\n"));
  app.get("/ready", (context) => context.text("ready\n"));

  app.get("/_sandbox/faults", () => answer(200, world.faults.list()));
  app.post("/_sandbox/faults", async (context) => {
    world.faults.add(await input(context, FaultsSchema));
    return answer(200, world.faults.list());
  });
  app.delete("/_sandbox/faults", () => {
    world.faults.clear();
    return answer(200, world.faults.list());
  });

  app.get("/_sandbox/config", () => answer(200, world.config));
  app.post("/_sandbox/config", async (context) => {
    Object.assign(world.config, await input(context, z.partial(ConfigSchema)));
    return answer(200, world.config);
  });

  app.get("/_sandbox/journal", () => {
    const { saved_answer: _answers, endpoint, ...tables } = world.store.tables;
    const named = Object.entries(tables).map(([name, table]) => [name, [...table.values()]] as const);
    const endpoints = [...endpoint.values()].map(({ object }) => object);
    return answer(200, Object.fromEntries([...named, ["endpoint", endpoints]]));
  });

  app.post("/_sandbox/events/:id/resend", (context) => {
    const id = context.req.param("id");
    if (!world.store.tables.event.get(id)) throw noSuch("event", id, "id", 404);
    return answer(200, { resent: courier.resend(id) });
  });

  app.post("/_sandbox/disputes", async (context) => {
    const { payment_intent, inquiry = false } = await input(context, DisputeSchema);
    const dispute = openDispute(scopeOf(world), payment_intent, inquiry);
    await commit(world);
    return answer(200, dispute);
  });
  app.post("/_sandbox/disputes/:id/close", async (context) => {
    const { outcome } = await input(context, CloseSchema);
    const dispute = closeDispute(scopeOf(world), context.req.param("id"), outcome);
    await commit(world);
    return answer(200, dispute);
  });

  app.post("/_sandbox/elapse", async () => {
    world.timers.elapse();
    await commit(world);
    return answer(200, {});
  });

  app.options("/_sandbox/*", () => new Response(null, { status: 204, headers: CORS }));
  app.post("/_sandbox/3ds/complete", async (context) => {
    const { payment_intent, client_secret, outcome } = await input(context, CompleteSchema);
    const scope = scopeOf(world);
    const intent = intentOf(scope, payment_intent, client_secret);
    const finished = finishChallenge(scope, intent, outcome === "authorize");
    await commit(world);
    return answer(200, reduceIntent(finished));
  });
  return app;
}
