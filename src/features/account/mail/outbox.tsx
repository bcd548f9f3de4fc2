import { page, type Reply } from "#app/routing/reply.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import { readWaitingMail } from "./outbox-queries.ts";
import { OutboxPage } from "./pages/OutboxPage.tsx";

/** Mail that waits: for a mail server, or for one that does not answer. */
export async function showOutbox({ tx, t, services }: StaffRequest): Promise<Reply> {
  const mails = await readWaitingMail(tx, services.keys);
  return page(t("account:outbox.title"), <OutboxPage t={t} mails={mails} sendsMail={services.sendsMail} />);
}
