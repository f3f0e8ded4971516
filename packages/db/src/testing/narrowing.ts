/** What takes something away from code that runs already, or refuses what it does: `old` is a table of an earlier migration. */
const NARROWING: readonly [what: string, statement: RegExp][] = [
  [
    "drops what code may use",
    /^drop (table|schema|type|view|materialized|function|sequence|domain|trigger)\b/,
  ],
  ["drops a column", /^alter table .* drop column\b/],
  ["renames", /^alter .* rename\b/],
  ["changes a type", /^alter table .* alter column .* (set data type|type)\b/],
  ["asks for a value that nobody gives", /^alter table .* alter column .* set not null/],
  ["takes a default away", /^alter table .* alter column .* drop default/],
  ["deletes", /^(delete|truncate)\b/],
  ["takes a right away", /^revoke\b/],
];
const REFUSING: readonly [what: string, statement: RegExp][] = [
  ["adds a rule", /^alter table (?<table>\S+) add constraint (?<rule>\S+)/],
  ["adds a rule", /^create unique index \S+ on (?<table>\S+)/],
  ["adds a rule", /^create (or replace )?(constraint )?trigger .*? on (?<table>\S+)/],
];
const CONTRACT = /^\s*-- contract: \S/m;

/** What a piece of a migration says, without quotes, bodies of functions and what a person has thought of. */
function statementsOf(piece: string): string[] {
  if (CONTRACT.test(piece)) return [];
  const bare = piece.replace(/--.*$/gm, "").replace(/(\$\w*\$)[\s\S]*?\1/g, "$$$$");
  const statements = bare
    .replace(/"|public\./g, "")
    .replace(/\s+/g, " ")
    .toLowerCase()
    .split(";");
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== "");
}

/** Names that a file's own statements make or take away. */
function named(statements: readonly string[], pattern: RegExp): Set<string> {
  return new Set(statements.flatMap((statement) => pattern.exec(statement)?.[1] ?? []));
}

/**
 * The statements of a migration that code of the release before may not survive, each with what it does. A comment
 * `-- contract: why no running code minds` before a statement says that somebody has thought of it.
 */
export function narrowing(migration: string): string[] {
  const all = migration.split("--> statement-breakpoint").flatMap(statementsOf);
  const made = named(all, /^create table (?:if not exists )?(\S+)/);
  const added = named(all, /^alter table \S+ add column (\S+)/);
  const loosened = named(all, /^alter table \S+ drop constraint (\S+)/);
  return all.flatMap((statement) => {
    const taken = NARROWING.filter(([, pattern]) => pattern.test(statement));
    const lacking =
      /^alter table .* add column .* not null/.test(statement) && !/\bdefault\b/.test(statement);
    const refusing = REFUSING.filter(([, pattern]) => {
      const { table, rule } = pattern.exec(statement)?.groups ?? {};
      if (table === undefined || made.has(table)) return false;
      if (rule !== undefined && loosened.has(rule)) return false;
      return ![...added].some((column) => statement.includes(column));
    });
    const found = [...taken, ...refusing].map(([what]) => what);
    return [...found, ...(lacking ? ["adds a column that nobody fills"] : [])].map(
      (what) => `${what}: ${statement.slice(0, 90)}`,
    );
  });
}
