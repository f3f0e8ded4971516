"use client";
import { accountApi } from "../account-api.ts";
import { AccountHeading } from "../account-heading.tsx";
import { Answered } from "../answered.tsx";
import { DeviceRow } from "./device-row.tsx";
import { SignOutEverywhere } from "./sign-out-everywhere.tsx";

/** Where the account is signed in. */
export function DeviceList() {
  const asked = accountApi.session.devices.useQuery();
  return (
    <>
      <AccountHeading
        title="Devices"
        lead="Every browser in which you are signed in. If you do not know one, sign it out and choose a new password."
      />
      <Answered
        asked={asked}
        noun="your devices"
        lines={["h-20 w-full rounded-lg", "h-20 w-full rounded-lg"]}
      >
        {({ devices }) => (
          <div className="grid gap-8">
            <ul className="border-t border-line">
              {devices.map((device) => (
                <DeviceRow key={device.deviceId} device={device} />
              ))}
            </ul>
            <SignOutEverywhere others={devices.length - 1} />
          </div>
        )}
      </Answered>
    </>
  );
}
