import { isServiceDay } from "@totetaxi/values/service-day";
import { notFound } from "next/navigation";
import { DaySheet } from "../../../../features/day-sheet/day-sheet.tsx";

export const metadata = { title: "Day sheet" };

export default async function DaySheetPage({ params }: PageProps<"/day/[day]">) {
  const { day } = await params;
  if (!isServiceDay(day)) notFound();
  return <DaySheet day={day} />;
}
