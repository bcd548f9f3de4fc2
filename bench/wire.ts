import { type Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";

/** An answer with its body as it travelled: compressed when it was sent so. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

/** Asks over loopback, decompresses nothing, follows nothing. */
export function ask(
  address: string,
  options: { headers?: OutgoingHttpHeaders; agent?: Agent; method?: "GET" | "POST"; body?: Uint8Array } = {},
): Promise<WireAnswer> {
  const { headers = {}, agent, method = "GET", body } = options;
  return new Promise((resolve, reject) => {
    const asked = request(
      address,
      { method, headers, ...(agent === undefined ? {} : { agent }) },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.once("error", reject);
        answer.once("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            rawHeaders: answer.rawHeaders,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    asked.once("error", reject);
    asked.end(body);
  });
}
