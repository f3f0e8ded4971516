const NEXT = "GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n";
const NO_BODY = `0\r\n\r\n${NEXT}`;

/**
 * Requests of which two servers in a row might each read another end, each with a second one hidden behind it: by two
 * lengths, by an encoding that one of them overlooks, by a line that one of them folds.
 */
export function smuggledTo(path: string): [name: string, request: string][] {
  const post = (headers: string, body: string) =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`;
  return [
    ["CL.TE", post("Content-Length: 6\r\nTransfer-Encoding: chunked", NO_BODY)],
    ["TE.CL", post("Transfer-Encoding: chunked\r\nContent-Length: 4", `26\r\n${NEXT}\r\n${NO_BODY}`)],
    ["TE.TE", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: x", NO_BODY)],
    ["TE, and something else", post("Transfer-Encoding: chunked, identity", NO_BODY)],
    ["TE that is none", post("Transfer-Encoding: xchunked", NO_BODY)],
    ["TE before a space", post("Transfer-Encoding : chunked", NO_BODY)],
    ["TE after a tab", post("Transfer-Encoding:\x0bchunked", NO_BODY)],
    ["obs-fold in TE", post("Transfer-Encoding:\r\n chunked", NO_BODY)],
    ["obs-fold", post("X-Folded: a\r\n b\r\nContent-Length: 0", NEXT)],
    ["CL.CL", post("Content-Length: 5\r\nContent-Length: 6", `12345${NEXT}`)],
    ["CL as a list", post("Content-Length: 5, 5", `12345${NEXT}`)],
    ["CL with a sign", post("Content-Length: +5", `12345${NEXT}`)],
    ["CL below zero", post("Content-Length: -1", NEXT)],
    ["CL in another base", post("Content-Length: 0x5", `12345${NEXT}`)],
    ["a line that ends early", post("X-Line: a\nTransfer-Encoding: chunked", NO_BODY)],
    ["a line that ends half", post("X-Line: a\rTransfer-Encoding: chunked", NO_BODY)],
    ["a NUL", post("X-Line: a\0b\r\nContent-Length: 0", NEXT)],
  ];
}
