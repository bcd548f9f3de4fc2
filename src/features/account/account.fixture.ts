import { randomBytes } from "node:crypto";
import type { Role } from "#app/access/roles.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import type { OrganisationId, PersonId } from "#app/schema/tables.ts";
import { NOON, type TestApp, type Visitor } from "#test/support/app.ts";
import type { World } from "#test/support/world.ts";
import { hashPassword } from "./credential/password.ts";
import { sealTotpSecret } from "./credential/second-factor.ts";
import { currentTotp } from "./credential/totp.ts";
import { openMailText } from "./mail/queue-mail.ts";
import { SESSION_COOKIE } from "./session/session.ts";

/** What the people of the tests know. */
export const PASSWORD = "vinbär under gran 47";
/** A secret in base32 that an app for codes holds. */
export const SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/** Somebody with password, app and an assignment since 2020. */
export async function anAccount(
  world: World,
  app: TestApp,
  values: { readonly email: string; readonly role?: Role; readonly organisation?: OrganisationId },
): Promise<PersonId> {
  const organisationId = values.organisation ?? (await world.anOrganisation());
  return world.arrange(async (tx) => {
    const passwordHash = await hashPassword(PASSWORD, randomBytes);
    const account = tx.insertInto("account").values({ email: values.email, name: "Alva Ek", passwordHash });
    const { id } = await account.returning("account.id").executeTakeFirstOrThrow();
    const totpSecret = Buffer.from(sealTotpSecret(app.services.keys, id, SECRET));
    await tx
      .updateTable("account")
      .set({ totpSecret, totpConfirmedAt: NOON })
      .where("account.id", "=", id)
      .execute();
    await tx.insertInto("person").values({ id, name: "Alva Ek", title: "Samordnare" }).execute();
    const role = values.role ?? "coordinator";
    const assignment = {
      personId: id,
      organisationId,
      role,
      validFrom: isoDate("2020-01-01"),
      validTo: null,
    };
    await tx.insertInto("assignment").values(assignment).execute();
    return id;
  });
}

/** The code that the app shows now. */
export function codeNow(app: TestApp): string {
  return currentTotp(SECRET, app.clock.now());
}

/** The value of a hidden field of a page. */
export function hiddenField(html: string, name: string): string {
  const found = new RegExp(`type="hidden" name="${name}" value(?:="([^"]*)")?`, "u").exec(html);
  if (found === null) throw new Error(`The page has no hidden field "${name}".`);
  return found[1] ?? "";
}

/** Gives address and password; the answer is the page that asks for a code, or the sign-in page once more. */
export async function givePassword(
  visitor: Visitor,
  email: string,
  password: string = PASSWORD,
  more: Record<string, string> = {},
): Promise<{ readonly status: number; readonly html: string }> {
  const answer = await visitor.post("/logga-in", { email, password, ...more });
  return { status: answer.status, html: await answer.text() };
}

/** Signs in with password and code; gives the answer to the code. */
export async function signIn(app: TestApp, email: string, vidare = ""): Promise<Response> {
  const { html } = await givePassword(app.resident, email, PASSWORD, { vidare });
  const fields = { step: hiddenField(html, "step"), vidare: hiddenField(html, "vidare"), code: codeNow(app) };
  return app.resident.post("/logga-in/kod", fields);
}

/** The session that an answer sets, as a browser sends it back. */
export function cookieOf(answer: Response): { readonly cookie: string } {
  const token = new RegExp(`${SESSION_COOKIE}=([^;]+)`, "u").exec(
    answer.headers.get("set-cookie") ?? "",
  )?.[1];
  if (token === undefined) throw new Error("The answer sets no session.");
  return { cookie: `${SESSION_COOKIE}=${token}` };
}

/** Moves the clock. */
export function wait(
  app: TestApp,
  { minutes = 0, seconds = 0 }: { minutes?: number; seconds?: number },
): void {
  app.clock.set(new Date(app.clock.now().getTime() + (minutes * 60 + seconds) * 1000));
}

/** The events of the log about a person, in order. */
export async function eventsOf(world: World, person: PersonId): Promise<readonly string[]> {
  const rows = await world.arrange((tx) =>
    tx
      .selectFrom("auditEntry")
      .select("auditEntry.event")
      .where("auditEntry.personId", "=", person)
      .orderBy("auditEntry.id")
      .execute(),
  );
  return rows.map(({ event }) => event);
}

/** The latest mail to an address, opened. */
export async function lastMail(
  world: World,
  app: TestApp,
  to: string,
): Promise<{ subject: string; text: string }> {
  const { rows } = await world.owner.query<{ subject: string; body: Buffer }>(
    "select mail.subject, mail.body from handslag.mail where mail.recipient = $1 order by mail.created_at desc, mail.id limit 1",
    [to],
  );
  const [mail] = rows;
  if (mail === undefined) throw new Error(`No mail to ${to}.`);
  return { subject: mail.subject, text: openMailText(app.services.keys, to, mail.body) };
}

/** The same sealed text with one sign changed, in the middle: the last one may hold bits that nobody reads. */
export function altered(sealed: string): string {
  const middle = Math.floor(sealed.length / 2);
  const other = sealed.charAt(middle) === "A" ? "B" : "A";
  return `${sealed.slice(0, middle)}${other}${sealed.slice(middle + 1)}`;
}
