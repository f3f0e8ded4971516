import { InfiniteQueryObserver } from "@tanstack/react-query";
import { expect, onTestFinished, test, vi } from "vitest";
import { PatientQueries } from "./patient-queries.ts";

/** A list of two pages that somebody looks at. Each question waits until it is answered; rows carry the `news` of then. */
async function aList() {
  const queries = new PatientQueries();
  const asked: (() => void)[] = [];
  const database = { news: 0 };
  const list = new InfiniteQueryObserver(queries, {
    queryKey: ["list"],
    initialPageParam: 1,
    queryFn: async ({ pageParam }) => {
      const { news } = database;
      await new Promise<void>((answer) => asked.push(answer));
      return `page ${pageParam}, news ${news}`;
    },
    getNextPageParam: (_, pages) => (pages.length < 2 ? pages.length + 1 : undefined),
  });
  onTestFinished(list.subscribe(() => {}));
  const answer = async () => {
    await vi.waitFor(() => expect(asked).not.toEqual([]));
    asked.shift()?.();
  };
  const change = () => {
    database.news += 1;
    void queries.invalidateQueries();
  };
  const pages = () => list.getCurrentResult().data?.pages;
  await answer();
  await vi.waitFor(() => expect(pages()).toEqual(["page 1, news 0"]));
  return { list, answer, change, pages };
}

test("a next page that was asked for comes although something changes meanwhile, and so does the change", async () => {
  const { list, answer, change, pages } = await aList();
  void list.fetchNextPage();
  change();
  await answer();
  await vi.waitFor(() => expect(pages()).toEqual(["page 1, news 0", "page 2, news 0"]));
  await answer();
  await answer();
  await vi.waitFor(() => expect(pages()).toEqual(["page 1, news 1", "page 2, news 1"]));
});

test("a next page goes before what is read again because of a change, which is then read", async () => {
  const { list, answer, change, pages } = await aList();
  change();
  void list.fetchNextPage();
  await answer();
  await answer();
  await vi.waitFor(() => expect(pages()?.length).toBe(2));
  await answer();
  await answer();
  await vi.waitFor(() => expect(pages()).toEqual(["page 1, news 1", "page 2, news 1"]));
});

test("a change each moment lets a reading end, and the last change is read once", async () => {
  const { list, answer, change, pages } = await aList();
  change();
  change();
  change();
  await answer();
  await vi.waitFor(() => expect(pages()).toEqual(["page 1, news 1"]));
  await answer();
  await vi.waitFor(() => expect(pages()).toEqual(["page 1, news 3"]));
  expect(list.getCurrentResult().fetchStatus).toBe("idle");
});
