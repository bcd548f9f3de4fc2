import { describe, expect, it } from "vitest";
import { addBody, addOrganisation } from "#app/features/organisation/index.ts";
import { addCause, addProblem } from "#app/features/problem/index.ts";
import { saveAgreement } from "#app/features/agreement/index.ts";
import { savePromiseContent } from "#app/features/promise/index.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld } from "#test/support/world.ts";
import { PROMISE } from "../desk.fixture.ts";
import { setupSteps } from "./guide.ts";
import { readSetup } from "./queries.ts";

const world = await freshWorld();
const app = await startApp(world);
const admin = await world.aPerson({ role: "administrator" });

async function done(): Promise<readonly string[]> {
  const steps = setupSteps(await world.as(admin, (tx) => readSetup(tx)));
  return steps.filter((step) => step.done).map(({ name }) => name);
}

describe("the guide of an empty kommun", () => {
  it("meets the administrator instead of a desk, with why and where", async () => {
    const html = await (await (await app.signedIn(admin)).get("/arbeta")).text();
    expect(html).toContain("Kom igång i Eskilstuna");
    expect(html).toContain("6 steg återstår.");
    expect(html).toContain('<a href="/arbeta/konton">2. Utse människorna</a>');
    expect(html).toContain("Samordnaren gör det.");
    expect(html).not.toContain("vecka 12");
  });

  it("ticks each step from what is there, one after the other", async () => {
    expect(await done()).toEqual([]);
    const police = await world.arrange(async (tx) => {
      await addOrganisation(tx, { kind: "kommun", name: "Eskilstuna kommun" });
      await addBody(tx, { kind: "council", name: "Rådet" });
      return addOrganisation(tx, { kind: "police", name: "Lokalpolisområdet" });
    });
    expect(await done()).toEqual(["organisations"]);
    await world.aPerson({ role: "coordinator" });
    await world.aPerson({ role: "signatory" });
    expect(await done()).toEqual(["organisations"]);
    await world.aPerson({ role: "signatory", organisation: police });
    expect(await done()).toEqual(["organisations", "people"]);
    await world.arrange((tx) =>
      saveAgreement(tx, {
        ...{ title: "Överenskommelse", parties: [], purpose: "", areas: [], problems: [], goals: [] },
        ...{ documentation: "", followUp: "", period: null, renewalWarningMonths: 6, source: null },
      }),
    );
    expect(await done()).toContain("agreement");
    const problem = await world.arrange((tx) =>
      addProblem(tx, { statement: "Problem", source: "", sourceDay: null, place: "" }),
    );
    expect(await done()).not.toContain("problems");
    await world.arrange((tx) => addCause(tx, problem, { text: "Orsak", source: "" }));
    expect(await done()).toContain("problems");
    await world.arrange((tx) => savePromiseContent(tx, PROMISE, { status: "draft", importedFrom: null }));
    expect(await done()).toEqual(["organisations", "people", "agreement", "problems", "promise"]);
    const me = await app.signedIn(admin);
    expect(await (await me.get("/arbeta")).text()).toContain("vecka 12");
    expect(await (await me.get("/arbeta/kom-igang")).text()).toContain("Ett steg återstår.");
    await me.post("/arbeta/webbplats", {
      ...{ version: "0", coordinatorTitle: "", coordinatorPhone: "016-710 10 00", coordinatorEmail: "" },
      ...{ policeTitle: "", policePhone: "", policeEmail: "" },
    });
    expect(await (await me.get("/arbeta/kom-igang")).text()).toContain("Alla steg är klara.");
  });
});
