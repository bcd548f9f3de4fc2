/** Rules on who may import whom. Each says what to do instead. Tested on planted faults by test/architecture.test.ts. */
const PURE = [
  "^ROOT/statistics/",
  "^ROOT/geography/",
  "^ROOT/features/.+/form\\.ts$",
  "^ROOT/features/.+/presenter\\.ts$",
  "^ROOT/features/.+-status\\.ts$",
  "^ROOT/features/promise/reading/",
  "^ROOT/features/promise/checker/",
  "^ROOT/features/promise/promise\\.ts$",
  "^ROOT/features/measure/progress/",
  "^ROOT/access/actions\\.ts$",
  "^ROOT/access/decide\\.ts$",
  "^ROOT/audit/tree/",
  "^ROOT/audit/entry\\.ts$",
];
const TEST = ["\\.test\\.tsx?$", "\\.fixture\\.tsx?$", "/fixtures/"];

/** @param {string} root folder the rules are about, as a regular expression */
function rulesFor(root) {
  const at = (pattern) => pattern.replaceAll("ROOT", root);
  return [
    {
      name: "pure-core-stays-pure",
      comment:
        "Rules, forms, presenters and statistics get their data handed to them: no database, file, network or random source.",
      severity: "error",
      from: { path: PURE.map(at), pathNot: TEST },
      to: {
        path: [
          "^(node:)?(fs|fs/promises|net|http|https|dns|child_process|worker_threads|timers|timers/promises)$",
          "node_modules/(pg|kysely|hono|nodemailer)/",
          at("^ROOT/platform/(database|mail|pdf|web)/"),
          "/queries\\.ts$",
          "/store\\.ts$",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "only-stores-and-queries-speak-sql",
      comment:
        "Pages, presenters and components are handed what they show; SQL stands in queries.ts and store.ts (or files beside them named for what they read or write).",
      severity: "error",
      from: {
        path: [at("^ROOT/design/"), at("^ROOT/features/.+/pages/"), at("^ROOT/features/.+/presenter\\.ts$")],
        pathNot: TEST,
      },
      to: {
        path: at("node_modules/(kysely|pg)/|^ROOT/platform/database/"),
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "public-reads-only-what-is-published",
      comment:
        "public.tsx may reach nothing that reads working tables or cases: what anyone may see comes through published.ts.",
      severity: "error",
      from: { path: at("^ROOT/features/[^/]+/public\\.tsx$") },
      to: {
        path: [
          at("^ROOT/features/.+/queries\\.ts$"),
          at("^ROOT/features/.+/store\\.ts$"),
          at("^ROOT/features/casework/"),
        ],
        reachable: true,
      },
    },
    {
      name: "nobody-reaches-casework",
      comment:
        "The closed zone is closed by construction: only its own files and the route list may import it.",
      severity: "error",
      from: { path: at("^ROOT/"), pathNot: at("^ROOT/(features/casework/|routes\\.ts$|commands/casework)") },
      to: { path: at("^ROOT/features/casework/") },
    },
    {
      name: "features-meet-at-the-front-door",
      comment:
        "Import another feature through its index.ts (or, on the public side, its published.ts); what is not there is its own business.",
      severity: "error",
      from: { path: at("^ROOT/features/([^/]+)/"), pathNot: TEST },
      to: {
        path: at("^ROOT/features/([^/]+)/"),
        pathNot: at("^ROOT/features/($1/|[^/]+/(index|published)\\.ts$)"),
      },
    },
    {
      name: "platform-knows-no-feature",
      comment: "platform is domain-free: hand it what it needs.",
      severity: "error",
      from: { path: at("^ROOT/platform/"), pathNot: TEST },
      to: { path: at("^ROOT/(features|access|audit|routing|design|commands)/") },
    },
    {
      name: "design-knows-no-feature",
      comment: "Components are handed props; they know no record.",
      severity: "error",
      from: { path: at("^ROOT/design/") },
      to: { path: at("^ROOT/(features|access|audit|routing|commands|platform/(database|web|mail|keys))/") },
    },
    {
      name: "no-rings",
      comment: "Files that import each other in a ring cannot be read alone. Move what both need to a third.",
      severity: "error",
      from: { path: at("^ROOT/") },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-production-import-of-tests",
      comment: "What runs may not lean on what tests it.",
      severity: "error",
      from: { path: at("^ROOT/"), pathNot: TEST },
      to: {
        path: [
          "^test/support/",
          "^bench/",
          "\\.test\\.tsx?$",
          "node_modules/(vitest|fast-check|playwright-core|axe-core)/",
        ],
      },
    },
    {
      name: "no-unresolvable",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: { path: at("^ROOT/") },
      to: { couldNotResolve: true },
    },
    {
      name: "no-orphans",
      comment: "A file that nothing imports and that imports nothing is left over.",
      severity: "error",
      from: { orphan: true, path: at("^ROOT/"), pathNot: ["\\.d\\.ts$", at("^ROOT/client/"), ...TEST] },
      to: {},
    },
    {
      name: "licences-from-the-list",
      comment:
        "Dependencies are MIT, ISC, BSD, Apache-2.0, MPL-2.0 or 0BSD; fonts OFL. Ask before adding another.",
      severity: "error",
      from: { path: at("^ROOT/") },
      to: {
        dependencyTypes: ["npm", "npm-optional", "npm-dev"],
        licenseNot: ["MIT", "ISC", "BSD", "Apache", "MPL", "OFL"],
      },
    },
  ];
}

module.exports = {
  rulesFor,
  forbidden: rulesFor("src"),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
