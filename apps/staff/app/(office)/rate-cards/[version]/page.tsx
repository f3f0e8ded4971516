import { CardPage } from "../../../../features/rate-card/card-page.tsx";

export const metadata = { title: "Rate card" };

export default async function RateCardPage({ params }: PageProps<"/rate-cards/[version]">) {
  return <CardPage version={(await params).version} />;
}
