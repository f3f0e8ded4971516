import { OFFICE as COMPANY } from "@totetaxi/contracts/office";

/** How to reach a person, as pages show it. */
export const PHONE = { text: COMPANY.phone, href: COMPANY.phoneLink, hours: COMPANY.hours } as const;

export const OFFICE = [COMPANY.street, `${COMPANY.town}, ${COMPANY.state} ${COMPANY.zip}`] as const;
