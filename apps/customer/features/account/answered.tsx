import { refusalOf } from "@totetaxi/contracts/refusal";
import { ErrorState } from "@totetaxi/ui/error-state";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { WholeWords } from "@totetaxi/ui/whole-words";
import type { ReactNode } from "react";

type Asked<Data> = {
  readonly data: Data | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
};

type Props<Data> = {
  readonly asked: Asked<Data>;
  /** What is asked for, as in "your bookings". */
  readonly noun: string;
  /** The shapes of what is to come. */
  readonly lines?: readonly string[];
  readonly children: (data: Data) => ReactNode;
};

/** What the server answered; until then its shapes, and when it cannot be had, words and a way to try again. */
export function Answered<Data>({ asked, noun, lines, children }: Props<Data>) {
  const { data, isError, error, isFetching, refetch } = asked;
  if (data !== undefined) return children(data);
  if (!isError) return <Skeleton label={`Loading ${noun}`} {...(lines && { lines })} />;
  return (
    <ErrorState
      title={`We cannot show ${noun} just now.`}
      retry={{ busy: isFetching, onRetry: () => void refetch() }}
    >
      <WholeWords text={refusalOf(error).message} />
    </ErrorState>
  );
}
