import { describe, expect, test } from "vitest";
import { aReportingKommun } from "../reporting.fixture.ts";

const { category, session, aForm, received } = await aReportingKommun();

describe("the tree of categories", () => {
  test("is changed without losing anything", async () => {
    const coordinator = await session("coordinator");
    const tree = "/arbeta/handelser/kategorier";
    expect((await coordinator.post(`${tree}/forslag`)).status).toBe(409);
    const form = { name: "Nedbrutna träd", explanation: "", parentId: category("Nedskräpning") };
    expect((await coordinator.post(`${tree}/ny`, form)).status).toBe(303);
    const list = await (await coordinator.get(tree)).text();
    const [, id = ""] = /kategorier\/([0-9a-f-]+)\/andra">Nedskräpning › Nedbrutna träd/.exec(list) ?? [];
    const changed = { ...form, name: "Fallna träd", version: "1" };
    expect((await coordinator.post(`${tree}/${id}/andra`, changed)).status).toBe(303);
    expect((await coordinator.post(`${tree}/${id}/andra`, changed)).status).toBe(409);
    const ring = { name: "Nedskräpning", explanation: "", parentId: id, version: "1" };
    expect((await coordinator.post(`${tree}/${category("Nedskräpning")}/andra`, ring)).status).toBe(422);
    expect((await coordinator.post(`${tree}/${id}/upp`)).status).toBe(303);
    expect((await coordinator.post(`${tree}/${category("Nedskräpning")}/stang`)).status).toBe(303);
    const reporter = await session("reporter");
    expect(await (await reporter.get("/arbeta/rapportera")).text()).not.toContain("Fallna träd");
    const closed = await reporter.post("/arbeta/rapportera", aForm({ category: id }));
    expect(closed.status).toBe(422);
    expect((await coordinator.post(`${tree}/${category("Nedskräpning")}/oppna`)).status).toBe(303);
    await received(reporter, aForm({ category: id }));
  });
});
