export { createDatabase } from "./create-database.ts";
export { type EmbeddedPostgres, type StartPostgres, startPostgres } from "./start-postgres.ts";
