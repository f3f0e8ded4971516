import { RateCards } from "../../../features/rate-card/rate-cards.tsx";

export const metadata = { title: "Rate cards" };

export default function RateCardsPage() {
  return <RateCards />;
}
