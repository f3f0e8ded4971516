import { headers } from "next/headers";

/** The nonce of this answer, under which its inline scripts may stand. */
async function nonce(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy");
  return /'nonce-([^']+)'/.exec(policy ?? "")?.[1];
}

/** Facts about the page for machines (schema.org). What could end the script early is written as its code. */
export async function JsonLd({ facts }: { readonly facts: object }) {
  const json = JSON.stringify({ "@context": "https://schema.org", ...facts }).replaceAll("<", "\\u003c");
  return (
    <script
      type="application/ld+json"
      nonce={await nonce()}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, with every < written as its code
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
