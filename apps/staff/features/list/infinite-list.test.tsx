import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { InfiniteList } from "./infinite-list.tsx";

const nothing = async () => undefined;
const ROWS = {
  data: { pages: [["TT-000001"]] },
  error: null as unknown,
  hasNextPage: true,
  isFetchingNextPage: false,
  isFetchNextPageError: false,
  fetchNextPage: nothing,
  refetch: nothing,
};

const shown = (changed: Partial<typeof ROWS>) =>
  renderToStaticMarkup(
    <InfiniteList list={{ ...ROWS, ...changed }} noun="refunds" shown={1}>
      TT-000001
    </InfiniteList>,
  );

test("rows stay when the next ones cannot be read, and that is said where they would have stood", () => {
  expect(shown({ error: new Error(), isFetchNextPageError: true })).toMatch(
    /TT-000001.*This could not be read.*Show more/,
  );
});

test("rows stay when they cannot be read again, and that is said above them", () => {
  expect(shown({ error: new Error() })).toMatch(/This could not be read.*TT-000001.*Show more/);
});
