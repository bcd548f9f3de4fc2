import type { Attacker } from "./attacker.ts";
import { attackProgram, linearAttacker } from "./linear-attacker.ts";
import { linearSolver } from "./linear-solver.ts";
import { asNetwork } from "./network.ts";
import { networkAttacker } from "./network-attacker.ts";
import type { Structure } from "./structure.ts";

/** Does `work` with an attacker fit for the tables: flows where they are a network, else the linear program. */
export async function withAttacker<T>(structure: Structure, work: (attack: Attacker) => T): Promise<T> {
  const network = asNetwork(structure);
  if (network !== null) return work(networkAttacker(network));
  const highs = await linearSolver();
  return highs.withModel(attackProgram(structure), (model): T => work(linearAttacker(model, structure)));
}
