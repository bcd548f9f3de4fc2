/** The parts of the cephes library that are used here: its own types do not say so for ES modules. */
declare module "cephes" {
  /** Normal distribution and its inverse. */
  export function ndtr(z: number): number;
  export function ndtri(p: number): number;
  /** Regularised incomplete beta integral and its inverse. */
  export function incbet(a: number, b: number, x: number): number;
  export function incbi(a: number, b: number, p: number): number;
  /** Regularised incomplete gamma integral, its complement, and the inverse of the complement. */
  export function igam(shape: number, x: number): number;
  export function igamc(shape: number, x: number): number;
  export function igami(shape: number, p: number): number;
  /** Log gamma, digamma and Hurwitz' zeta function. */
  export function lgam(x: number): number;
  export function psi(x: number): number;
  export function zeta(x: number, q: number): number;
}
