import type { BookingView } from "@totetaxi/contracts/booking";
import { toldLines } from "@totetaxi/contracts/told-lines";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { formatDay, inNewYork } from "@totetaxi/values/service-day";
import { type Html, html } from "../layout/html.ts";
import type { Block } from "../layout/letter.ts";
import { whole } from "../layout/prose.ts";
import { LIGHT, SERIF, STYLE } from "../layout/theme.ts";

type Row = { label: string; because: string; amount: string };

const AMOUNT = "white-space:nowrap;text-align:right;font-variant-numeric:tabular-nums;vertical-align:top";

function rows(booking: BookingView): Row[] {
  return toldLines(booking).map((line) => ({ ...line, amount: formatUsd(cents(line.cents)) }));
}

function rowHtml({ label, because, amount }: Row): Html {
  return html`<tr>
<td class="line ink" style="${STYLE.body};padding:12px 16px 12px 0;border-bottom:1px solid ${LIGHT.hairline}">${whole(label)}<br><span class="muted" style="${STYLE.muted};font-size:13px">${because}</span></td>
<td class="line ink" style="${STYLE.body};${AMOUNT};padding:12px 0;border-bottom:1px solid ${LIGHT.hairline}">${amount}</td></tr>`;
}

/** The price, line by line with its total, as paid. */
export function receipt(booking: BookingView): Block {
  const told = rows(booking);
  const total = formatUsd(cents(booking.totalCents));
  const how = booking.totalCents > 0 ? "paid by card" : "nothing to pay";
  const bookedOn = `Booked on ${formatDay(inNewYork(new Date(booking.createdAt)).day)}, ${how}`;
  const width = Math.max(...[...told.map(({ amount }) => amount), total].map(({ length }) => length));
  return {
    html: html`<h2 class="ink" style="${STYLE.heading};padding-top:10px">Your receipt</h2>
<p class="muted" style="${STYLE.muted};padding-bottom:8px">${bookedOn}</p>
<table cellpadding="0" cellspacing="0" border="0" width="100%">${told.map(rowHtml)}
<tr><td class="ink" style="padding:18px 16px 0 0;font-family:${SERIF};font-size:21px;line-height:28px;color:${LIGHT.ink}">Total</td>
<td class="ink" style="padding:18px 0 0;font-family:${SERIF};font-size:21px;line-height:28px;color:${LIGHT.ink};${AMOUNT}">${total}</td></tr></table>`,
    text: [
      "YOUR RECEIPT",
      bookedOn,
      ...told.map(({ label, because, amount }) => `${amount.padStart(width)}  ${label} (${because})`),
      `${total.padStart(width)}  Total`,
    ].join("\n"),
  };
}
