import type { Metadata } from "next";
import { DeviceList } from "../../../../features/account/devices/device-list.tsx";

export const metadata: Metadata = { title: "Your devices" };

export default function DeviceListPage() {
  return <DeviceList />;
}
