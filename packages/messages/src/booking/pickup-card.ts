import type { BookingView } from "@totetaxi/contracts/booking";
import { formatDay } from "@totetaxi/values/service-day";
import { type Html, html } from "../layout/html.ts";
import type { Block } from "../layout/letter.ts";
import { stacked, whole } from "../layout/prose.ts";
import { LIGHT, SERIF, STYLE } from "../layout/theme.ts";
import { addressLines } from "./booking-words.ts";
import { pickupWindow } from "./pickup-words.ts";

function place(label: string, lines: readonly string[], style: string): Html {
  return html`<td class="half" width="50%" style="padding:24px 0 0;vertical-align:top;${style}">
<p class="accent" style="${STYLE.eyebrow};padding-bottom:6px">${label}</p>
<p class="ink" style="${STYLE.body};font-size:15px;line-height:23px">${stacked(lines)}</p></td>`;
}

const DELIVERED = "Delivered by 6 PM the same day.";

/** The heart of the confirmation: which day, when, from where and where to. */
export function pickupCard(booking: BookingView): Block {
  const day = formatDay(booking.pickupDate);
  const { name } = pickupWindow(booking.window);
  const from = addressLines(booking.pickup);
  const to = addressLines(booking.delivery);
  return {
    html: html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" class="panel line" bgcolor="${LIGHT.panel}" style="background-color:${LIGHT.panel};border:1px solid ${LIGHT.hairline}"><tr><td class="panel-pad" style="padding:34px 32px 32px">
<p class="ink" align="center" style="margin:0;font-family:${SERIF};font-size:27px;line-height:34px;text-align:center;text-wrap:balance;color:${LIGHT.ink}">${day}</p>
<p class="ink" align="center" style="${STYLE.body};text-align:center;padding-top:8px">${whole(name)}</p>
<p class="muted" align="center" style="${STYLE.muted};text-align:center;padding:2px 0 26px">${DELIVERED}</p>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" class="line" style="border-top:1px solid ${LIGHT.hairline}"><tr>
${place("From", from, "")}${place("To", to, "padding-left:16px")}
</tr></table>
</td></tr></table>`,
    text: `${day}\n${name}. ${DELIVERED}\n\nFROM\n${from.join("\n")}\n\nTO\n${to.join("\n")}`,
  };
}
