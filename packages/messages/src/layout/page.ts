import { COMPANY, SIGNATURE, whyReceived } from "./company.ts";
import { type Html, html } from "./html.ts";
import type { Letter } from "./letter.ts";
import { stylesheet } from "./stylesheet.ts";
import { LIGHT, SERIF, STYLE } from "./theme.ts";

const TABLE = html`role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"`;

function masthead(publicUrl: string): Html {
  return html`<tr><td align="center" style="padding:12px 24px 32px">
<a class="ink" href="${publicUrl}" style="font-family:${SERIF};font-size:30px;line-height:38px;letter-spacing:0.5px;color:${LIGHT.ink};text-decoration:none">${COMPANY.name}</a>
<p class="muted" style="${STYLE.muted};font-size:13px;padding-top:2px">${COMPANY.promise}</p>
</td></tr>`;
}

function opening({ eyebrow, title }: Letter): Html {
  return html`<tr><td align="center" class="pad" style="padding:52px 52px 40px">
<p class="accent" style="${STYLE.eyebrow};padding-bottom:14px">${eyebrow}</p>
<h1 class="ink title" style="${STYLE.title}">${title}</h1>
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="padding-top:24px"><table role="presentation" cellpadding="0" cellspacing="0" border="0" width="48"><tr><td class="accent-line" style="border-top:1px solid ${LIGHT.accent};font-size:0;line-height:0">&nbsp;</td></tr></table></td></tr></table>
</td></tr>`;
}

function footer(letter: Letter, publicUrl: string): Html {
  return html`<tr><td align="center" class="pad" style="padding:36px 52px 16px">
<p class="ink" style="${STYLE.heading};font-size:19px;padding-bottom:6px">We are here to help</p>
<p class="muted" style="${STYLE.muted}"><a class="ink" href="${COMPANY.phoneLink}" style="${STYLE.link};white-space:nowrap">${COMPANY.phone}</a><br>${COMPANY.hours}</p>
<p class="muted" style="${STYLE.muted};font-size:13px;line-height:20px;padding-top:20px">${COMPANY.name}, ${COMPANY.office}<br><a class="muted" href="${publicUrl}" style="color:${LIGHT.muted};text-decoration:underline">${new URL(publicUrl).host}</a></p>
<p class="muted" style="${STYLE.muted};font-size:13px;line-height:20px;padding-top:12px">${whyReceived(letter)}</p>
</td></tr>`;
}

function signature(): Html {
  return html`<tr><td class="pad" style="padding:6px 52px 52px"><p class="ink" style="${STYLE.body}">${SIGNATURE[0]}<br>${SIGNATURE[1]}</p></td></tr>`;
}

/**
 * The HTML of a mail: 600 pixels of tables with inline styles, which every mail program draws; dark where it can be.
 * It loads nothing, so there is nothing to block and nobody is followed.
 */
export function page(letter: Letter, publicUrl: string): string {
  return html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${letter.subject}</title>
${stylesheet()}
</head>
<body class="ground" style="margin:0;padding:0;background-color:${LIGHT.ground};-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${letter.preheader}${html`<span aria-hidden="true">&#8199;&#65279;&#847;&zwnj;&nbsp;</span>`}</div>
<table ${TABLE} class="ground" bgcolor="${LIGHT.ground}" style="background-color:${LIGHT.ground}"><tr><td align="center" class="outer" style="padding:32px 12px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table ${TABLE} style="max-width:600px">
${masthead(publicUrl)}
<tr><td>
<table ${TABLE} class="card line" bgcolor="${LIGHT.card}" style="background-color:${LIGHT.card};border:1px solid ${LIGHT.hairline}">
${opening(letter)}
${letter.blocks.map((block) => html`<tr><td class="pad" style="padding:0 52px 30px">${block.html}</td></tr>\n`)}
${letter.forOffice ? "" : signature()}
</table>
</td></tr>
${footer(letter, publicUrl)}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>`.toString();
}
