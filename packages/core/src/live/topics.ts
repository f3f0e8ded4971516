import { TOPICS, type Topic } from "@totetaxi/contracts/staff/live";

/** What an action of the audit log (`booking.moved`) changes, if it is on a page that follows. */
export function topicOf(action: string): Topic | undefined {
  const [aggregate] = action.split(".");
  return aggregate === "refund" ? "booking" : TOPICS.find((topic) => topic === aggregate);
}
