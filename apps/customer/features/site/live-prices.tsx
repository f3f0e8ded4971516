"use client";
import type { ServiceView } from "@totetaxi/contracts/catalog";
import { Notice } from "@totetaxi/ui/notice";
import { useEffect, useState } from "react";
import { fetchServices } from "./fetch-services.ts";
import { PhoneLink } from "./phone-link.tsx";
import { ServiceShowcase } from "./service-showcase.tsx";

/** The services with today's prices, from the live catalogue; a new rate card changes them without a new site. */
export function LivePrices() {
  const [services, setServices] = useState<readonly ServiceView[] | "failed" | undefined>(undefined);
  useEffect(() => {
    const leave = new AbortController();
    fetchServices(leave.signal).then(setServices, () => {
      if (!leave.signal.aborted) setServices("failed");
    });
    return () => leave.abort();
  }, []);

  if (services === "failed") {
    return (
      <div className="mt-10">
        <Notice tone="warning" title="We cannot show today’s prices just now.">
          <p>
            Please reload the page in a moment, or call <PhoneLink />.
          </p>
        </Notice>
      </div>
    );
  }
  return (
    <div className="mt-10 min-h-[70rem] md:min-h-[44rem]" aria-busy={services === undefined}>
      {services && <ServiceShowcase services={services} />}
    </div>
  );
}
