import { describe, expect, it } from "vitest";
import { ROLES } from "#app/access/roles.ts";
import { readPublishedContact } from "#app/features/publication/published.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";

const world = await freshWorld();
const app = await startApp(world);
const kommun = await world.anOrganisation();
const coordinator = await world.aPerson({ role: "coordinator", organisation: kommun });
const me = await app.signedIn(coordinator);

const full = {
  ...{
    coordinatorTitle: "Trygghetssamordnare",
    coordinatorPhone: "016-710 10 00",
    coordinatorEmail: "trygg@exempel.se",
  },
  ...{ policeTitle: "Kommunpolis", policePhone: "114 14", policeEmail: "" },
};

async function version(): Promise<string> {
  const html = await (await me.get("/arbeta/webbplats")).text();
  return /name="version" value="(\d+)"/.exec(html)?.[1] ?? "";
}

describe("the public contact", () => {
  it.each(ROLES)("is changed by leads and the administrator, not by another: %s", async (role) => {
    const they = await app.signedIn(await world.aPerson({ role, organisation: kommun }));
    const allowed = ["coordinator", "police_coordinator", "administrator"].includes(role);
    expect((await they.get("/arbeta/webbplats")).status).toBe(allowed ? 200 : 403);
    const answer = await they.post("/arbeta/webbplats", { version: await version(), ...full });
    expect(answer.status).toBe(allowed ? 303 : 403);
  });

  it("is published at once, for anyone to see", async () => {
    app.clock.set(new Date("2026-03-16T11:05:00Z"));
    await me.post("/arbeta/webbplats", {
      version: await version(),
      ...full,
      coordinatorTitle: "Säkerhetssamordnare",
    });
    const contact = await world.as(coordinator, (tx) => readPublishedContact(tx));
    expect(contact).toEqual({
      coordinator: { title: "Säkerhetssamordnare", phone: "016-710 10 00", email: "trygg@exempel.se" },
      police: { title: "Kommunpolis", phone: "114 14", email: "" },
    });
    const html = await (await app.resident.get("/kontakt")).text();
    expect(html).toContain("Säkerhetssamordnare");
    expect(html).toContain('href="tel:0167101000"');
  });

  it.each([
    [{ coordinatorPhone: "", coordinatorEmail: "" }, "Samordnaren ska gå att nå"],
    [{ coordinatorEmail: "trygg@" }, "Skriv hela e-postadressen"],
    [{ coordinatorPhone: "ring mig" }, "Skriv numret med siffror"],
    [{ policePhone: "" }, "eller ta bort titeln"],
    [{ coordinatorTitle: "x".repeat(121) }, "Högst 120 tecken"],
  ])("with %j comes back, and what is published stays", async (fields, message) => {
    const before = await world.as(coordinator, (tx) => readPublishedContact(tx));
    const answer = await me.post("/arbeta/webbplats", { version: await version(), ...full, ...fields });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(message);
    expect(await world.as(coordinator, (tx) => readPublishedContact(tx))).toEqual(before);
  });

  it("leaves the police out when nothing is written", async () => {
    app.clock.set(new Date("2026-03-16T11:10:00Z"));
    await me.post("/arbeta/webbplats", {
      version: await version(),
      ...full,
      policeTitle: "",
      policePhone: "",
    });
    const contact = await world.as(coordinator, (tx) => readPublishedContact(tx));
    expect(contact?.police).toBeNull();
  });

  it("shows both versions when two save, and takes what is chosen", async () => {
    const stale = await version();
    app.clock.set(new Date("2026-03-16T11:15:00Z"));
    await me.post("/arbeta/webbplats", { version: stale, ...full, coordinatorPhone: "016-111 11 11" });
    const clash = await me.post("/arbeta/webbplats", {
      version: stale,
      ...full,
      coordinatorPhone: "016-222 22 22",
    });
    const html = await clash.text();
    expect(clash.status).toBe(409);
    expect(html).toContain("016-111 11 11");
    expect(html).toContain("016-222 22 22");
    const { coordinatorPhone: _, ...rest } = full;
    const settled = await me.post("/arbeta/webbplats", {
      ...{ ...rest, version: await version(), "coordinatorPhone.version": "theirs" },
      ...{
        "coordinatorPhone.theirs:coordinatorPhone": "016-111 11 11",
        "coordinatorPhone.mine:coordinatorPhone": "016-222 22 22",
      },
    });
    expect(settled.status).toBe(303);
    const contact = await world.as(coordinator, (tx) => readPublishedContact(tx));
    expect(contact?.coordinator?.phone).toBe("016-111 11 11");
  });
});
