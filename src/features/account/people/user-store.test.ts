import { describe, expect, it } from "vitest";
import { OperatorError } from "#app/platform/errors.ts";
import { NOON, startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { anAccount, givePassword, PASSWORD, signIn, cookieOf } from "../account.fixture.ts";
import { newUser, operatorsAddress } from "./user.ts";
import { addUser, resetUser } from "./user-store.ts";

const world = await freshWorld();
const app = await startApp(world);
const desk = { owner: world.owner, keys: app.services.keys, now: NOON };
const NEW = "tre kråkor på ett tak i regn";

describe("handslag user add", () => {
  it("makes the first account of an empty kommun, with the kommun's own organisation", async () => {
    const first = newUser({ email: "Forst@Exempel.se", role: "administrator", name: "Först" });
    const { token } = await addUser(desk, world.kommun, first);
    expect((await app.resident.post(`/nytt-losenord/${token}`, { newPassword: NEW })).status).toBe(200);
    expect((await givePassword(app.resident, "forst@exempel.se", NEW)).status).toBe(200);
    const { rows } = await world.owner.query("select name from k0484.organisation_name");
    expect(rows).toEqual([{ name: "Eskilstuna kommun" }]);
  });

  it("adds another role to somebody who has an account, and no second link", async () => {
    const again = newUser({ email: "forst@exempel.se", role: "coordinator" });
    expect(await addUser(desk, world.kommun, again)).toEqual({ token: null });
    expect(await addUser(desk, world.kommun, again)).toEqual({ token: null });
    const { rows } = await world.owner.query("select role from k0484.assignment order by role");
    expect(rows).toEqual([{ role: "administrator" }, { role: "coordinator" }]);
  });

  it("asks which organisation when the name fits none", async () => {
    const unknown = newUser({ email: "ny@exempel.se", role: "reporter", organisation: "Bostadsbolaget" });
    await expect(addUser(desk, world.kommun, unknown)).rejects.toThrow(
      '--organisation which one: "Eskilstuna kommun"',
    );
  });

  it.each([
    [{ email: "ingen", role: "reporter" }, '"ingen" is not an e-mail address'],
    [{ email: "a@exempel.se", role: "boss" }, '"boss" is not a role. Choose one of: coordinator'],
    [{ email: "a@exempel.se", role: "reporter", name: " " }, "A name must not be empty"],
    [{ email: "a@exempel.se", role: "reporter", title: "x".repeat(101) }, "longer than 100 characters"],
  ])("refuses %j in one line, exit 2", (input, line) => {
    const refusal = refusalOf(() => newUser(input));
    expect(refusal.message).toContain(line);
    expect(refusal.message).not.toContain("\n");
    expect(refusal.exitCode).toBe(2);
  });
});

describe("handslag user reset", () => {
  it("gives a link, and with the second factor taken away the next sign-in ties a new app", async () => {
    await anAccount(world, app, { email: "last@exempel.se" });
    const session = cookieOf(await signIn(app, "last@exempel.se"));
    for (let n = 0; n < 6; n++) await givePassword(app.resident, "last@exempel.se", "fel fel fel fel");
    const { token, kommun } = await resetUser(desk, [world.otherKommun, world.kommun], {
      email: "last@exempel.se",
      secondFactor: true,
    });
    expect(kommun).toBe(world.kommun);
    expect((await app.resident.get("/arbeta/jag", session)).status).toBe(303);
    expect((await givePassword(app.resident, "last@exempel.se", PASSWORD)).html).toContain(
      "Skydda ditt konto",
    );
    expect((await app.resident.get(`/nytt-losenord/${token}`)).status).toBe(200);
  });

  it("says when nobody has the address", async () => {
    const asked = resetUser(desk, [world.kommun], { email: "ingen@exempel.se", secondFactor: false });
    await expect(asked).rejects.toThrow("Nobody here has the address ingen@exempel.se");
    expect(refusalOf(() => operatorsAddress("ingen")).exitCode).toBe(2);
  });
});

function refusalOf(work: () => unknown): OperatorError {
  try {
    work();
  } catch (error) {
    if (error instanceof OperatorError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}
